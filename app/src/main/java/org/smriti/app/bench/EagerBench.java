package org.smriti.app.bench;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.smriti.app.bench.BenchReport.EagerCost;
import org.smriti.app.bench.BenchReport.EagerTwin;
import org.smriti.model.memory.GraphedNet;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Weights;
import org.smriti.model.train.Trainer;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.TrainingPlan;

/**
 * Times the network here against the same one in PyTorch for Python: same weights, batch and threads, in float32. The two take turns, so
 * that other work of the machine slows both; each turn gives a ratio.
 */
final class EagerBench {

    private static final int WARM_UP = 3;

    /** Frames seen before those that are timed: two chunks. */
    private static final int SEEN = 10;

    /** Relative to what a pass returns. */
    private static final double TOLERANCE = 1e-3;

    private final NDManager manager;
    private final TrainingPlan plan;
    private final Effort effort;
    private final PassBench.Batch batch;
    private final Walkthrough walk;
    private final List<EagerCost> costs = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param manager on the device to run on
     * @param plan whose first stage's batch is taken
     */
    EagerBench(NDManager manager, TrainingPlan plan, Effort effort) {
        this.manager = manager;
        this.plan = plan;
        this.effort = effort;
        Stage stage = plan.curriculum().stage(0);
        batch = new PassBench.Batch(stage.clips(), stage.frames());
        walk = Walkthrough.of(plan.net().resolution());
    }

    /**
     * Measures.
     *
     * @throws EagerException if the twin does not start or computes something else, in one line
     * @throws InterruptedException if the thread is interrupted
     */
    EagerTwin run(EagerSource source) throws IOException, InterruptedException {
        NetConfig config = plan.net();
        Path folder = Files.createTempDirectory("smriti-eager");
        try (NDManager scope = manager.newSubManager()) {
            NDArray clip =
                    scope.randomNormal(new Shape(batch.clips(), batch.frames(), config.tokens(), config.patchValues()));
            try (Weights weights = Weights.under(scope)) {
                new WorldNet(weights.fresh(plan.seed()), scope, config);
                EagerFolder.write(folder, config, weights.tensors(), task(), clip.toFloatArray(), batch, walk);
            }
            try (WorldModel model = WorldModel.load(folder, scope, DataType.FLOAT32);
                    EagerProcess twin = new EagerProcess(source, folder)) {
                requireSame(model.net(), clip, twin);
                timePass(model.net(), clip, twin);
                timeLive(model, twin);
                timeTraining(folder, twin);
                return new EagerTwin(twin.engine(), batch.clips(), batch.frames(), costs);
            }
        } finally {
            TrainingBench.remove(folder);
        }
    }

    private JsonObject task() {
        JsonObject task = new JsonObject();
        Device device = manager.getDevice();
        task.addProperty("device", device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu");
        task.addProperty("threads", JniUtils.getNumThreads());
        task.addProperty("steps", Profile.REALTIME.steps());
        task.addProperty("seen", SEEN);
        return task;
    }

    private void requireSame(GraphedNet net, NDArray clip, EagerProcess twin) throws EagerException {
        double here;
        try (NDManager scope = manager.newSubManager()) {
            here = net.frames(new GraphedNet.Request(Ops.lent(clip, scope), blank(scope), net.emptyCarry(), Pass.PLAIN))
                    .abs()
                    .mean()
                    .getFloat();
        }
        if (!(Math.abs(here - twin.mean()) <= TOLERANCE * here)) {
            throw new EagerException(
                    "the twin in Python computes something else: " + twin.mean() + " on average, not " + here);
        }
    }

    /** Conditions of clean frames of an agent that does not move. */
    private Conditions blank(NDManager scope) {
        int count = batch.clips() * batch.frames();
        return Conditions.of(
                scope,
                batch.clips(),
                batch.frames(),
                plan.net().actions(),
                new float[count],
                new int[count],
                new float[count * Conditions.PLACE]);
    }

    private void timePass(GraphedNet net, NDArray clip, EagerProcess twin) throws EagerException {
        Conditions conditions = blank(clip.getManager());
        time(EagerTask.PASS, twin, () -> Timing.millis(() -> PassBench.pass(manager, net, clip, conditions)));
    }

    private void timeLive(WorldModel model, EagerProcess twin) throws EagerException {
        LiveBench live = new LiveBench(model);
        try (Memory memory = model.blank()) {
            for (int frame = 0; frame < SEEN; frame++) {
                model.observe(memory, walk.frame(frame), walk.condition(frame));
            }
            time(EagerTask.LIVE, twin, () -> live.chunk(memory));
        }
    }

    private void time(EagerTask task, EagerProcess twin, DoubleSupplier here) throws EagerException {
        Turns turns = new Turns();
        for (int turn = 0; turn < WARM_UP; turn++) {
            here.getAsDouble();
            twin.millis(task);
        }
        long start = System.nanoTime();
        for (int turn = 0;
                turn < effort.repeats() && (turn == 0 || Timing.secondsSince(start) < effort.seconds());
                turn++) {
            turns.add(here.getAsDouble(), twin.millis(task));
        }
        costs.add(turns.cost(task));
    }

    /** Trains; between two steps here, whose clips are rendered on a thread of their own, the twin takes one on a fixed batch. */
    private void timeTraining(Path folder, EagerProcess twin) throws IOException, InterruptedException {
        Turns turns = new Turns();
        int frames = batch.clips() * batch.frames();
        try {
            TrainingBench.steps(manager, plan, Trainer.Start.from(folder), effort.repeats(), progress -> {
                double here = 1e3 * frames / progress.framesPerSecond();
                double there = twin.unchecked(EagerTask.TRAINING);
                if (progress.step() > TrainingBench.WARM_UP) {
                    turns.add(here, there);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        costs.add(turns.cost(EagerTask.TRAINING));
    }

    /** What the turns of a task took. */
    private static final class Turns {
        private final List<Double> here = new ArrayList<>();
        private final List<Double> there = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        void add(double hereMillis, double thereMillis) {
            here.add(hereMillis);
            there.add(thereMillis);
            ratios.add(hereMillis / thereMillis);
        }

        EagerCost cost(EagerTask task) {
            return new EagerCost(
                    task.label(),
                    Timing.median(here),
                    Timing.median(there),
                    Timing.median(ratios),
                    Collections.min(ratios),
                    Collections.max(ratios),
                    ratios.size());
        }
    }
}
