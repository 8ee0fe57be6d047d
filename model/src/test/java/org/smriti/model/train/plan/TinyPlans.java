package org.smriti.model.train.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;

/** Plans for a network of a few thousand parameters. */
public final class TinyPlans {

    public static final NetConfig NET = new NetConfig(
            8,
            4,
            0,
            8,
            16,
            2,
            8,
            24,
            5,
            1,
            6,
            80,
            NetConfig.PoseMode.ON,
            List.of(new LayerConfig(Optional.of(new BlockSize(1, 1)), AttentionSpan.LOCAL)));

    private TinyPlans() {}

    /** Two worlds in turn. */
    public static TrainingPlan plan(Budget budget) {
        return plan(DiffusionForcing.STANDARD, budget, "room:7:2:spin=2,walk", "maze-5x5:6:1:retrace");
    }

    /** The same with two clips in each batch. */
    public static TrainingPlan twoClips(Budget budget) {
        return plan(DiffusionForcing.STANDARD, budget, "room:7:2:spin=2,walk", "maze-5x5:6:2:retrace");
    }

    /** Two clips in each batch, long enough to go on with own frames from the first step on. */
    public static TrainingPlan onOwnFrames(Budget budget) {
        return plan(DiffusionForcing.FOR_RECALL, budget, "room:20:2:spin=2,walk", "maze-5x5:18:2:retrace")
                .with(new OwnFramesPlan(1, 0.2));
    }

    private static TrainingPlan plan(DiffusionForcing forcing, Budget budget, String... stages) {
        Curriculum.Phase phase =
                new Curriculum.Phase(0, Stream.of(stages).map(StageText::parse).toList());
        return new TrainingPlan(
                Variant.HYBRID,
                NET,
                new Curriculum(List.of(phase)),
                forcing,
                0.5,
                OwnFramesPlan.NONE,
                Rates.STANDARD,
                budget,
                7);
    }
}
