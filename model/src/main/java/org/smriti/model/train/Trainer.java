package org.smriti.model.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.ModelFolder;
import org.smriti.model.nn.NetConfigJson;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.tensor.Weights;
import org.smriti.model.world.render.Textures;

/**
 * Runs a {@link TrainingPlan} in a folder: {@code config.json} and {@code weights*.safetensors} (the running average, ready to use),
 * {@code log.csv}, {@code sheets/} and {@code checkpoints/}. Started again in the same folder it goes on where the last checkpoint was.
 */
public final class Trainer implements AutoCloseable {

    /** Worlds looked at in each evaluation. */
    private static final int HELD_OUT_WORLDS = 12;

    /** How often things are done beside training. */
    public record Habits(int loaderThreads, double checkpointSeconds, double evaluationSeconds) {}

    private final TrainingPlan plan;
    private final Path folder;
    private final Habits habits;
    private final TrainingListener listener;
    private final NDManager manager;
    private final Weights weights;
    private final WorldNet net;
    private final Optimizer optimizer;
    private final Checkpoints checkpoints;
    private final TrainingLog log;
    private final ClipSource source;
    private long step;
    private double seconds;

    /**
     * Prepares a run, going on from the folder's last checkpoint if there is one.
     *
     * @param parent a manager on the device to train on
     * @param start weights to begin with where there is no checkpoint, by name; fresh ones where the map is empty
     * @throws IOException if the folder cannot be read
     */
    public Trainer(
            TrainingPlan plan,
            Path folder,
            Habits habits,
            TrainingListener listener,
            NDManager parent,
            Map<String, HostTensor> start)
            throws IOException {
        this.plan = plan;
        this.folder = folder;
        this.habits = habits;
        this.listener = listener;
        manager = parent.newSubManager();
        weights = Weights.under(manager);
        net = new WorldNet(
                start.isEmpty() ? weights.fresh(plan.seed()) : weights.loaded(start, DataType.FLOAT32),
                manager,
                plan.net());
        optimizer = new Optimizer(weights, manager);
        checkpoints = new Checkpoints(folder.resolve("checkpoints"));
        source = new ClipSource(plan.net(), Textures.painted());
        checkpoints.latest().ifPresent(this::restore);
        log = new TrainingLog(folder.resolve("log.csv"), step);
    }

    /**
     * Trains until the budget is spent or {@code stopped}, and saves.
     *
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted while it waits for clips
     */
    public void run(BooleanSupplier stopped) throws IOException, InterruptedException {
        TrainStep pass = new TrainStep(net, plan.forcing(), plan.causalProbability());
        HeldOut heldOut = new HeldOut(source, HELD_OUT_WORLDS);
        double nextCheckpoint = seconds + habits.checkpointSeconds();
        double nextEvaluation = seconds + habits.evaluationSeconds();
        try (BatchLoader loader =
                new BatchLoader(source, plan.curriculum(), plan.seed(), step, habits.loaderThreads())) {
            double loss = Double.NaN;
            double spent = plan.budget().spent(step, seconds);
            while (spent < 1 && !stopped.getAsBoolean()) {
                long began = System.nanoTime();
                Batch batch = loader.take();
                float current;
                float norm;
                try (NDManager scope = manager.newSubManager()) {
                    current = pass.run(scope, batch, plan.seed() * 7_919 + step);
                    double factor = plan.rates().factor(step, spent);
                    norm = optimizer.step(
                            scope,
                            step,
                            (float) (plan.rates().muon() * factor),
                            (float) (plan.rates().adam() * factor),
                            (float) Math.min(plan.rates().averaging(), (step + 1.0) / (step + 10.0)));
                }
                step++;
                double took = (System.nanoTime() - began) / 1e9;
                seconds += took;
                spent = plan.budget().spent(step, seconds);
                loss = Double.isNaN(loss) ? current : 0.98 * loss + 0.02 * current;
                listener.stepped(new TrainingListener.Progress(
                        step, loss, norm, batch.clips() * batch.frames() / took, seconds, spent));
                if (seconds >= nextEvaluation || spent >= 1) {
                    nextEvaluation = seconds + habits.evaluationSeconds();
                    evaluate(heldOut, loss);
                }
                if (seconds >= nextCheckpoint || spent >= 1) {
                    nextCheckpoint = seconds + habits.checkpointSeconds();
                    save();
                }
            }
        }
        save();
    }

    private void evaluate(HeldOut heldOut, double loss) throws IOException {
        Stage stage = plan.curriculum().stage(step);
        try (NDManager scope = manager.newSubManager();
                Weights averaged = Weights.under(scope)) {
            WorldNet average =
                    new WorldNet(averaged.loaded(host(optimizer.average(), ""), DataType.FLOAT32), scope, plan.net());
            Map<ClipTask, HeldOut.Recall> recalls = heldOut.look(average, stage, scope);
            log.write(step, seconds, loss, stage, recalls);
            PredictionSheet.write(folder.resolve("sheets"), step, plan.net().resolution(), recalls);
            listener.evaluated(log.lastLine());
        }
    }

    /** Saves a checkpoint and the averaged weights as a model. */
    private void save() throws IOException {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        tensors.putAll(host(weights.arrays(), "weights/"));
        tensors.putAll(host(optimizer.first(), "first/"));
        tensors.putAll(host(optimizer.second(), "second/"));
        Map<String, HostTensor> average = host(optimizer.average(), "");
        average.forEach((name, tensor) -> tensors.put("average/" + name, tensor));
        checkpoints.save(new Checkpoints.Moment(step, seconds, tensors));
        JsonObject config = new JsonObject();
        config.addProperty("variant", plan.variant().label());
        config.add("net", NetConfigJson.write(plan.net()));
        config.addProperty("trainedFrames", plan.curriculum().longest(step));
        config.addProperty("world", plan.curriculum().stage(step).world());
        new ModelFolder(config, average).write(folder);
        listener.saved(step);
    }

    private void restore(Checkpoints.Moment moment) {
        step = moment.step();
        seconds = moment.seconds();
        fill(weights.arrays(), "weights/", moment);
        fill(optimizer.first(), "first/", moment);
        fill(optimizer.second(), "second/", moment);
        fill(optimizer.average(), "average/", moment);
    }

    private static void fill(Map<String, NDArray> arrays, String prefix, Checkpoints.Moment moment) {
        arrays.forEach((name, array) -> {
            HostTensor tensor = moment.tensors().get(prefix + name);
            if (tensor == null || tensor.values().length != array.size()) {
                throw new IllegalArgumentException("the checkpoint does not fit this plan: it lacks " + prefix + name
                        + " of shape " + array.getShape());
            }
            array.set(tensor.values());
        });
    }

    private Map<String, HostTensor> host(Map<String, NDArray> arrays, String prefix) {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) ->
                tensors.put(prefix + name, new HostTensor(array.getShape().getShape(), array.toFloatArray())));
        return tensors;
    }

    @Override
    public void close() {
        manager.close();
    }
}
