package org.smriti.app.bench;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.smriti.app.bench.BenchReport.TrainingRate;
import org.smriti.app.session.Progress;
import org.smriti.model.nn.cost.FlopCount;
import org.smriti.model.train.Trainer;
import org.smriti.model.train.TrainingListener;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.Curriculum;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.TrainingPlan;

/** Measures how fast a network trains: the first steps of a real run, in a folder that is removed. */
final class TrainingBench {

    /** Steps that do not count. */
    static final int WARM_UP = 2;

    private TrainingBench() {}

    /**
     * Trains.
     *
     * @param plan of which the first stage is taken
     * @param steps that count
     */
    static TrainingRate run(NDManager manager, TrainingPlan plan, int steps) throws IOException, InterruptedException {
        List<Double> secondsPerFrame = new ArrayList<>();
        steps(manager, plan, Trainer.Start.FRESH, steps, progress -> {
            if (progress.step() > WARM_UP) {
                secondsPerFrame.add(1 / progress.framesPerSecond());
            }
        });
        Stage stage = plan.curriculum().stage(0);
        double rate = 1 / Timing.median(secondsPerFrame);
        double flopsPerFrame = 3.0
                * FlopCount.of(plan.net(), stage.clips(), stage.frames()).total()
                / (stage.clips() * stage.frames());
        return new TrainingRate(rate, rate * flopsPerFrame / 1e9);
    }

    /**
     * Takes steps of a plan's first stage, after some to warm up.
     *
     * @param start what to begin with
     * @param steps after {@link #WARM_UP}
     * @param stepped is called after every step, before the next one
     */
    static void steps(
            NDManager manager,
            TrainingPlan plan,
            Trainer.Start start,
            int steps,
            Consumer<TrainingListener.Progress> stepped)
            throws IOException, InterruptedException {
        TrainingPlan steady =
                plan.with(plan.net(), Curriculum.of(plan.curriculum().stage(0))).with(new Budget.Steps(Long.MAX_VALUE));
        long[] done = {0};
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepped(Progress progress) {
                done[0] = progress.step();
                stepped.accept(progress);
            }
        };
        Path folder = Files.createTempDirectory("smriti-bench");
        try (Trainer trainer = new Trainer(
                steady,
                folder,
                new Trainer.TrainerSettings(1, Double.MAX_VALUE, Double.MAX_VALUE),
                listener,
                manager,
                start)) {
            trainer.run(() -> done[0] >= WARM_UP + steps);
        } finally {
            remove(folder);
        }
    }

    /** Removes a folder and what is in it. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
