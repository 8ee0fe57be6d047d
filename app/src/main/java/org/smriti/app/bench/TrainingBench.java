package org.smriti.app.bench;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smriti.app.bench.BenchReport.TrainingRate;
import org.smriti.model.nn.FlopCount;
import org.smriti.model.train.Budget;
import org.smriti.model.train.Curriculum;
import org.smriti.model.train.Stage;
import org.smriti.model.train.Trainer;
import org.smriti.model.train.TrainingListener;
import org.smriti.model.train.TrainingPlan;

/** How fast a network learns: the first steps of a real run, in a folder that is removed. */
final class TrainingBench {

    private static final int WARM_UP = 2;

    private TrainingBench() {}

    /**
     * Trains.
     *
     * @param plan of which the first stage is taken
     * @param steps that count
     */
    static TrainingRate run(NDManager manager, TrainingPlan plan, int steps) throws IOException, InterruptedException {
        Stage stage = plan.curriculum().stage(0);
        List<Double> secondsPerFrame = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepped(Progress progress) {
                if (progress.step() > WARM_UP) {
                    secondsPerFrame.add(1 / progress.framesPerSecond());
                }
            }
        };
        TrainingPlan steady = new TrainingPlan(
                plan.variant(),
                plan.net(),
                Curriculum.of(stage),
                plan.forcing(),
                plan.causalProbability(),
                plan.rates(),
                new Budget.Steps(Long.MAX_VALUE),
                plan.seed());
        Path folder = Files.createTempDirectory("smriti-bench");
        try (Trainer trainer = new Trainer(
                steady,
                folder,
                new Trainer.Habits(1, Double.MAX_VALUE, Double.MAX_VALUE),
                listener,
                manager,
                Map.of())) {
            trainer.run(() -> secondsPerFrame.size() >= steps);
        } finally {
            remove(folder);
        }
        double rate = 1 / Timing.median(secondsPerFrame);
        double flopsPerFrame = 3.0
                * FlopCount.of(plan.net(), stage.clips(), stage.frames()).total()
                / (stage.clips() * stage.frames());
        return new TrainingRate(rate, rate * flopsPerFrame / 1e9);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
