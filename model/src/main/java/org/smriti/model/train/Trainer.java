package org.smriti.model.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Weights;
import org.smriti.model.train.clip.Batch;
import org.smriti.model.train.clip.BatchLoader;
import org.smriti.model.train.clip.ClipSource;
import org.smriti.model.train.clip.StepNoise;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.train.plan.TrainingPlanJson;
import org.smriti.model.world.film.FilmFolder;
import org.smriti.model.world.film.FilmWorld;

/**
 * Runs a {@link TrainingPlan} in a folder: {@code config.json} and {@code weights*.safetensors} (the running average, ready to use),
 * {@code training.json} (the plan), {@code log.csv}, {@code sheets/} and {@code checkpoints/}; of films also {@code card.md}. Started again in the same folder it
 * goes on where the last checkpoint was. If its budget is in steps, the weights after n steps depend on nothing but the plan, the
 * weights to begin with and the machine, however often the run was stopped.
 */
public final class Trainer implements AutoCloseable {

    /** The threads that render clips, and the seconds of training between checkpoints and between evaluations. */
    public record TrainerSettings(int loaderThreads, double checkpointSeconds, double evaluationSeconds) {}

    private final TrainingPlan plan;
    private final Path folder;
    private final TrainerSettings settings;
    private final TrainingListener listener;
    private final NDManager manager;
    private final Weights weights;
    private final WorldNet net;
    private final Optimizer optimizer;
    private final Checkpoints checkpoints;
    private final TrainingLog log;
    private final RunLock lock;
    private final ClipSource source;
    private long step;
    private double seconds;
    private long saved = -1;

    /**
     * Prepares a run, going on from the folder's last checkpoint if there is one, or from the model that {@link #prepare} left there.
     *
     * @param parent a manager on the device to train on
     * @param start weights to begin with where there is neither, by name; fresh ones where the map is empty
     * @throws IOException if the folder cannot be read or written, or its checkpoint or model is spoilt or of another network,
     *     or another training runs in it
     * @throws IllegalArgumentException if {@code start} does not fit the network
     */
    public Trainer(
            TrainingPlan plan,
            Path folder,
            TrainerSettings settings,
            TrainingListener listener,
            NDManager parent,
            Map<String, HostTensor> start)
            throws IOException {
        this.plan = plan;
        this.folder = folder;
        this.settings = settings;
        this.listener = listener;
        checkpoints = new Checkpoints(folder.resolve("checkpoints"));
        lock = RunLock.take(folder);
        manager = parent.newSubManager();
        try {
            Optional<Checkpoints.Checkpoint> checkpoint = checkpoints.latest();
            weights = Weights.under(manager);
            net = checkpoint.isEmpty() && ModelFolder.isAt(folder)
                    ? laidOut()
                    : begun(checkpoint.isPresent() ? Map.of() : start);
            optimizer = new Optimizer(weights, manager);
            source = ClipSource.of(folder, plan);
            if (checkpoint.isPresent()) {
                restore(checkpoint.get());
            }
            TrainingPlanJson.write(folder, plan);
            log = new TrainingLog(folder.resolve("log.csv"), step);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The network with the weights of the folder's model. */
    private WorldNet laidOut() throws IOException {
        try {
            return begun(ModelFolder.read(folder).weights());
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(
                    folder, "weights", e.getMessage(), "the parameters of the network in training.json");
        }
    }

    /** The network with these weights, or fresh ones where there are none. */
    private WorldNet begun(Map<String, HostTensor> start) {
        return new WorldNet(
                start.isEmpty() ? weights.fresh(plan.seed()) : weights.loaded(start, DataType.FLOAT32),
                manager,
                plan.net());
    }

    /** Steps done so far. */
    public long step() {
        return step;
    }

    /** The share of the budget that is spent, from 0 up; 1 or more means done. */
    public double spent() {
        return plan.budget().spent(step, seconds);
    }

    /**
     * Writes the plan and the model as it is now, for another trainer to begin with.
     *
     * @throws IOException if they cannot be written
     */
    public void prepare() throws IOException {
        writeModel();
    }

    /**
     * Trains until the budget is spent or {@code stopped}, and saves.
     *
     * @throws TrainingException if the run cannot be saved or its loss is no number any more
     * @throws IOException if another file cannot be written
     * @throws InterruptedException if the thread is interrupted while it waits for clips
     */
    public void run(BooleanSupplier stopped) throws IOException, InterruptedException {
        TrainStep pass = new TrainStep(net);
        HeldOut heldOut = new HeldOut(source);
        double nextCheckpoint = seconds + settings.checkpointSeconds();
        double nextEvaluation = seconds + settings.evaluationSeconds();
        if (saved == step) {
            writeModel(); // a run killed while it saved may have left the checkpoint newer than the model
        }
        try (BatchLoader loader =
                new BatchLoader(source, plan.curriculum(), plan.seed(), step, settings.loaderThreads())) {
            double loss = Double.NaN;
            double spent = plan.budget().spent(step, seconds);
            while (spent < 1 && !stopped.getAsBoolean()) {
                long began = System.nanoTime();
                Batch batch = loader.take();
                float current;
                float norm;
                try (NDManager scope = manager.newSubManager()) {
                    current = pass.run(scope, batch, StepNoise.of(plan, step, batch), plan.ownLevel(spent));
                    double factor = plan.rates().factor(step, spent);
                    norm = optimizer.step(
                            scope,
                            step,
                            (float) (plan.rates().muon() * factor),
                            (float) (plan.rates().adam() * factor),
                            (float) Math.min(plan.rates().averaging(), (step + 1.0) / (step + 10.0)));
                }
                requireFinite(current, norm);
                step++;
                double took = (System.nanoTime() - began) / 1e9;
                seconds += took;
                spent = plan.budget().spent(step, seconds);
                loss = Double.isNaN(loss) ? current : 0.98 * loss + 0.02 * current;
                listener.stepped(new TrainingListener.Progress(
                        step, loss, norm, batch.clips() * batch.frames() / took, seconds, spent));
                if (seconds >= nextEvaluation || spent >= 1) {
                    nextEvaluation = seconds + settings.evaluationSeconds();
                    evaluate(heldOut, loss);
                }
                if (seconds >= nextCheckpoint || spent >= 1) {
                    nextCheckpoint = seconds + settings.checkpointSeconds();
                    save();
                }
            }
        }
        save();
    }

    /** Stops before weights that are no numbers replace those that are. */
    private void requireFinite(float loss, float norm) throws TrainingException {
        if (!Float.isFinite(loss) || !Float.isFinite(norm)) {
            throw new TrainingException("the loss became " + loss + " with gradients of norm " + norm + " at step "
                    + step + ", and nothing was saved since step " + Math.max(0, saved)
                    + "; lower learning rates may help");
        }
    }

    /** Measures held-out recall on every stage of the present phase. */
    private void evaluate(HeldOut heldOut, double loss) throws IOException {
        try (NDManager scope = manager.newSubManager();
                Weights averaged = Weights.under(scope)) {
            WorldNet average =
                    new WorldNet(averaged.loaded(host(optimizer.average(), ""), DataType.FLOAT32), scope, plan.net());
            List<HeldOut.Recall> all = new ArrayList<>();
            StringJoiner lines = new StringJoiner("\n");
            for (Stage stage : plan.curriculum().stages(step)) {
                Map<ClipTask, HeldOut.Recall> recalls = heldOut.look(average, stage, scope);
                lines.add(log.write(step, seconds, loss, stage, recalls));
                PredictionSheet.write(
                        folder.resolve("sheets"), step, stage, plan.net().resolution(), recalls);
                all.addAll(recalls.values());
            }
            listener.evaluated(new TrainingListener.HeldOutRecall(
                    step, mean(all, HeldOut.Recall::psnr), mean(all, HeldOut.Recall::copyLast), lines.toString()));
        }
    }

    private static double mean(List<HeldOut.Recall> recalls, ToDoubleFunction<HeldOut.Recall> score) {
        return recalls.stream().mapToDouble(score).average().orElse(Double.NaN);
    }

    /** Saves a checkpoint and the averaged weights as a model, unless this step is saved already. */
    private void save() throws TrainingException {
        if (saved == step) {
            return;
        }
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        tensors.putAll(host(weights.arrays(), "weights/"));
        tensors.putAll(host(optimizer.first(), "first/"));
        tensors.putAll(host(optimizer.second(), "second/"));
        tensors.putAll(host(optimizer.average(), "average/"));
        long before = saved;
        try {
            checkpoints.save(new Checkpoints.Checkpoint(step, seconds, tensors));
            saved = step;
            writeModel();
            listener.saved(step);
        } catch (IOException e) {
            String what = saved == step ? "the model of step " + step : "step " + step;
            String last = before < 0 || saved == step ? "" : "step " + before + " is, so ";
            throw new TrainingException(
                    what + " could not be saved in " + folder + ": " + e.getMessage() + "; " + last
                            + "make room and resume",
                    e);
        }
    }

    private void writeModel() throws IOException {
        JsonObject config = new JsonObject();
        config.addProperty("variant", plan.variant().label());
        config.add("net", NetConfigJson.write(plan.net()));
        config.addProperty("trainedFrames", plan.curriculum().longest(step));
        config.addProperty("world", String.join(", ", plan.curriculum().worlds(step)));
        plan.ownLevel(plan.budget().spent(step, seconds))
                .ifPresent(level -> config.addProperty("imaginedLevel", level));
        new ModelFolder(config, host(optimizer.average(), "")).write(folder);
        if (step > 0 && plan.curriculum().worlds().contains(FilmWorld.NAME)) {
            List<TrainingLog.Look> looks = TrainingLog.read(folder.resolve("log.csv"));
            new FilmCard(plan, FilmFolder.list(folder), step, seconds, looks).write(folder);
        }
    }

    private void restore(Checkpoints.Checkpoint checkpoint) throws FileFormatException {
        step = checkpoint.step();
        saved = checkpoint.step();
        seconds = checkpoint.seconds();
        fill(weights.arrays(), "weights/", checkpoint);
        fill(optimizer.first(), "first/", checkpoint);
        fill(optimizer.second(), "second/", checkpoint);
        fill(optimizer.average(), "average/", checkpoint);
        int expected = 3 * weights.arrays().size() + optimizer.second().size();
        if (checkpoint.tensors().size() != expected) {
            throw new FileFormatException(
                    folder.resolve("checkpoints"),
                    "tensors",
                    checkpoint.tensors().size() + " of them",
                    expected + ", as the plan says");
        }
    }

    private void fill(Map<String, NDArray> arrays, String prefix, Checkpoints.Checkpoint checkpoint)
            throws FileFormatException {
        try (NDManager scope = manager.newSubManager()) {
            for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
                String name = prefix + entry.getKey();
                long[] shape = entry.getValue().getShape().getShape();
                HostTensor tensor = checkpoint.tensors().get(name);
                if (tensor == null || !Arrays.equals(tensor.shape(), shape)) {
                    throw new FileFormatException(
                            folder.resolve("checkpoints"),
                            "tensor '" + name + "'",
                            tensor == null ? "missing" : "of shape " + Arrays.toString(tensor.shape()),
                            "shape " + Arrays.toString(shape) + ", as the plan says");
                }
                NDArray values =
                        Ops.create(scope, tensor.values(), entry.getValue().getShape());
                Ops.assign(Ops.lent(entry.getValue(), scope), values);
            }
        }
    }

    private Map<String, HostTensor> host(Map<String, NDArray> arrays, String prefix) {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        arrays.forEach((name, array) ->
                tensors.put(prefix + name, new HostTensor(array.getShape().getShape(), array.toFloatArray())));
        return tensors;
    }

    @Override
    public void close() throws IOException {
        manager.close();
        lock.close();
    }
}
