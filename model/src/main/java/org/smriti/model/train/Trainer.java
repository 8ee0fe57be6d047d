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
import java.util.OptionalDouble;
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
    private double imaginedLevel; // of the last step on own frames, of this run or of those before it

    /**
     * What a run begins with.
     *
     * @param weights by name; fresh ones are drawn where the map is empty
     * @param imaginedLevel that they were trained to be told of frames of their own, 0 if none
     */
    public record Start(Map<String, HostTensor> weights, double imaginedLevel) {

        /** Weights that know nothing. */
        public static final Start FRESH = new Start(Map.of(), 0);

        /**
         * Reads a model to begin with.
         *
         * @throws FileFormatException if a file is not what it should be, naming it
         * @throws IOException if a file is missing or cannot be read
         */
        public static Start from(Path folder) throws IOException {
            return new Start(ModelFolder.read(folder).weights(), ModelFolder.imaginedLevel(folder));
        }

        /** The same for agents with so many actions. */
        public Start withActions(int actions) {
            return new Start(WorldNet.withActions(weights, actions), imaginedLevel);
        }
    }

    /**
     * Prepares a run, going on from the folder's last checkpoint if there is one, or from the model that {@link #prepare} left there.
     *
     * @param parent a manager on the device to train on
     * @param start what to begin with where there is neither
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
            Start start)
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
            boolean hasModel = ModelFolder.isAt(folder);
            net = checkpoint.isEmpty() && hasModel ? laidOut() : begun(checkpoint.isEmpty() ? start : Start.FRESH);
            imaginedLevel = hasModel ? ModelFolder.imaginedLevel(folder) : start.imaginedLevel();
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
            Start start = Start.from(folder);
            WorldNet laidOut = begun(start);
            weights.requireAllAskedFor(start.weights().keySet());
            return laidOut;
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(
                    folder, "weights", e.getMessage(), "the parameters of the network in training.json");
        }
    }

    private WorldNet begun(Start start) {
        return new WorldNet(
                start.weights().isEmpty()
                        ? weights.fresh(plan.seed())
                        : weights.loaded(start.weights(), DataType.FLOAT32),
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
                    OptionalDouble ownLevel = plan.ownLevel(spent);
                    current = pass.run(scope, batch, StepNoise.of(plan, step, batch), ownLevel);
                    imaginedLevel = ownLevel.orElse(imaginedLevel);
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
        if (imaginedLevel > 0) {
            config.addProperty(ModelFolder.IMAGINED_LEVEL, imaginedLevel);
        }
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
