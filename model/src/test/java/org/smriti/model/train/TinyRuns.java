package org.smriti.model.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.io.HostTensor;
import org.smriti.model.nn.AttentionSpan;
import org.smriti.model.nn.BlockSize;
import org.smriti.model.nn.LayerConfig;
import org.smriti.model.nn.NetConfig;
import org.smriti.model.nn.Variant;

/** Training runs of a network of a few thousand parameters. */
final class TinyRuns {

    static final NetConfig NET = new NetConfig(
            8,
            4,
            8,
            16,
            2,
            8,
            24,
            5,
            1,
            80,
            NetConfig.PoseMode.ON,
            List.of(new LayerConfig(Optional.of(new BlockSize(1, 1)), AttentionSpan.LOCAL)));

    /** Nothing but training, and a checkpoint after every step. */
    static final Trainer.Habits SAVE_ALWAYS = new Trainer.Habits(1, 0, Double.MAX_VALUE);

    private static final Trainer.Habits NEVER_BESIDE = new Trainer.Habits(1, Double.MAX_VALUE, Double.MAX_VALUE);

    private TinyRuns() {}

    static TrainingPlan plan(Budget budget) {
        Curriculum.Phase phase = new Curriculum.Phase(
                0, List.of(StageText.parse("room:7:2:spin=2,walk"), StageText.parse("maze-5x5:6:1:retrace")));
        return new TrainingPlan(
                Variant.HYBRID,
                NET,
                new Curriculum(List.of(phase)),
                DiffusionForcing.STANDARD,
                0.5,
                Rates.STANDARD,
                budget,
                7);
    }

    /** Trains in a folder until the budget is spent or {@code stopped}; returns the step reached. */
    static long run(TrainingPlan plan, Path folder, BooleanSupplier stopped) throws IOException, InterruptedException {
        return run(plan, folder, NEVER_BESIDE, TrainingListener.NONE, Map.of(), stopped);
    }

    static long run(
            TrainingPlan plan,
            Path folder,
            Trainer.Habits habits,
            TrainingListener listener,
            Map<String, HostTensor> start,
            BooleanSupplier stopped)
            throws IOException, InterruptedException {
        try (NDManager manager = NDManager.newBaseManager();
                Trainer trainer = new Trainer(plan, folder, habits, listener, manager, start)) {
            trainer.run(stopped);
            return trainer.step();
        }
    }

    static Checkpoints.Moment latest(Path folder) throws IOException {
        return new Checkpoints(folder.resolve("checkpoints")).latest().orElseThrow();
    }
}
