package org.smriti.model.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.smriti.model.train.plan.TrainingPlan;

/** Training runs of a network of a few thousand parameters. */
final class TinyRuns {

    /** One loader thread, no evaluations during the run, a checkpoint after every step. */
    static final Trainer.TrainerSettings SAVE_ALWAYS = new Trainer.TrainerSettings(1, 0, Double.MAX_VALUE);

    private static final Trainer.TrainerSettings NEVER_BESIDE =
            new Trainer.TrainerSettings(1, Double.MAX_VALUE, Double.MAX_VALUE);

    private TinyRuns() {}

    /** Trains in a folder until the budget is spent or {@code stopped}; returns the step reached. */
    static long run(TrainingPlan plan, Path folder, BooleanSupplier stopped) throws IOException, InterruptedException {
        return run(plan, folder, NEVER_BESIDE, TrainingListener.NONE, Trainer.Start.FRESH, stopped);
    }

    static long run(
            TrainingPlan plan,
            Path folder,
            Trainer.TrainerSettings settings,
            TrainingListener listener,
            Trainer.Start start,
            BooleanSupplier stopped)
            throws IOException, InterruptedException {
        try (NDManager manager = NDManager.newBaseManager();
                Trainer trainer = new Trainer(plan, folder, settings, listener, manager, start)) {
            trainer.run(stopped);
            return trainer.step();
        }
    }

    static Checkpoints.Checkpoint latest(Path folder) throws IOException {
        return new Checkpoints(folder.resolve("checkpoints")).latest().orElseThrow();
    }
}
