package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.smriti.model.diffusion.Sampler;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.ModelFolder;
import org.smriti.model.nn.AttentionSpan;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.NetConfig;
import org.smriti.model.nn.NetConfigJson;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.Patches;
import org.smriti.model.nn.Variant;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Weights;

/**
 * A network with its weights, ready to play: it observes frames into a {@link Memory} and predicts the frames that come next.
 *
 * <p>A chunk is run as in training: its committed frames clean, the frames wanted noisy, together, from the memory of the
 * chunks before. When five frames are committed, one clean pass advances the memory.
 */
public final class WorldModel implements AutoCloseable {

    private final NDManager manager;
    private final Weights weights;
    private final GraphedNet net;
    private final Variant variant;
    private final Patches patches;
    private Inspector inspector = Inspector.NONE;

    private WorldModel(NDManager manager, Weights weights, WorldNet net, Variant variant) {
        this.manager = manager;
        this.weights = weights;
        this.net = new GraphedNet(net, manager);
        this.variant = variant;
        patches = Patches.of(net.config());
        weights.manager().cap();
        manager.cap(); // the tables of the network live here: nothing that a pass computes may
    }

    /**
     * Loads a model.
     *
     * @param parent a manager on the device to run on
     * @param type FLOAT32 or FLOAT16
     * @throws FileFormatException in one line, if a file is not what it should be or the weights are not exactly those of the
     *     network in {@code config.json}
     * @throws IOException if a file is missing or cannot be read
     */
    public static WorldModel load(Path folder, NDManager parent, DataType type) throws IOException {
        ModelFolder files = ModelFolder.read(folder);
        Variant variant;
        NetConfig config;
        try {
            variant = Variant.named(text(files.config(), "variant"));
            config = NetConfigJson.read(object(files.config(), "net"));
            requireFrames(files.config());
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(
                    folder.resolve("config.json"), "network", e.getMessage(), "what a training run writes");
        }
        NDManager manager = parent.newSubManager();
        try {
            Weights weights = Weights.under(manager);
            WorldNet net = new WorldNet(weights.loaded(files.weights(), type), manager, config);
            weights.requireAllAskedFor(files.weights().keySet());
            return new WorldModel(manager, weights, net, variant);
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new FileFormatException(
                    folder, "weights", e.getMessage(), "the parameters of the network in config.json");
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** Who has a model may ask how long the clips were it was trained on. */
    private static void requireFrames(JsonObject json) {
        boolean right = !json.has("trainedFrames")
                || json.get("trainedFrames") instanceof JsonPrimitive frames
                        && frames.isNumber()
                        && frames.getAsString().matches("[1-9]\\d{0,5}");
        if (!right) {
            throw new IllegalArgumentException("\"trainedFrames\" is no number of frames");
        }
    }

    private static String text(JsonObject json, String name) {
        if (json.get(name) instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw new IllegalArgumentException("\"" + name + "\" is missing or no text");
    }

    private static JsonObject object(JsonObject json, String name) {
        if (json.get(name) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("\"" + name + "\" is missing or no object");
    }

    /** A model with random weights, for benchmarks and tests. */
    public static WorldModel random(Variant variant, NetConfig config, long seed, NDManager parent) {
        return random(variant, config, seed, parent, DataType.FLOAT32);
    }

    /** The same in FLOAT32 or FLOAT16. */
    public static WorldModel random(Variant variant, NetConfig config, long seed, NDManager parent, DataType type) {
        NDManager manager = parent.newSubManager();
        Weights weights = Weights.under(manager);
        return new WorldModel(manager, weights, new WorldNet(weights.fresh(seed, type), manager, config), variant);
    }

    /**
     * A memory as if what one has seen had been seen so many times over, one after the other: for measuring what long memories cost
     * without filling them. A state of fixed size stays as it is; keys and values that are kept for ever become more.
     */
    public Memory repeated(Memory memory, int times) {
        Memory longer = memory.snapshot();
        longer.repeat(times, layer -> config().layers().get(layer).attention() == AttentionSpan.FULL);
        return longer;
    }

    /** Sizes of the network. */
    public NetConfig config() {
        return net.config();
    }

    /** The network itself, for whoever runs many clips at once; its weights live as long as this model. */
    public GraphedNet net() {
        return net;
    }

    /** Its architecture. */
    public Variant variant() {
        return variant;
    }

    /** Its number of parameters. */
    public long parameters() {
        return weights.count();
    }

    /** Lets somebody look on from the next pass on; {@link Inspector#NONE} ends it. */
    public void inspect(Inspector looker) {
        inspector = looker;
    }

    /** A memory that has seen nothing. */
    public Memory blank() {
        return new Memory(manager, net.emptyCarry());
    }

    /**
     * Adds a frame to what the memory has seen.
     *
     * @param rgb R·R·3 bytes
     */
    public void observe(Memory memory, byte[] rgb, Moment moment) {
        observe(memory, rgb, moment, 0, 0);
    }

    /**
     * Adds a frame as if it had been seen through noise.
     *
     * @param noise its level τ, 0 for a clean frame … 1 for none of it; the network is told
     * @param seed of the noise
     * @throws IllegalArgumentException if the frame is of another size or the level lies outside 0…1
     */
    public void observe(Memory memory, byte[] rgb, Moment moment, float noise, long seed) {
        if (rgb.length != patches.values()) {
            throw new IllegalArgumentException(
                    "a frame of this model has " + patches.values() + " bytes, not " + rgb.length);
        }
        if (!(noise >= 0 && noise <= 1)) {
            throw new IllegalArgumentException("a noise level lies between 0 and 1, not at " + noise);
        }
        float[] pixels = new float[patches.values()];
        patches.cut(rgb, pixels, 0);
        if (noise > 0) {
            float[] drawn = noise(pixels.length, seed);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] += noise * (drawn[i] - pixels[i]);
            }
        }
        commit(memory, new Memory.Committed(pixels, noise, moment));
    }

    /** Adds a frame, and advances the memory if that makes a chunk whole; a pass that fails leaves the memory as it was. */
    private void commit(Memory memory, Memory.Committed frame) {
        if (memory.openFrames() + 1 < config().chunkFrames()) {
            memory.commit(frame);
            return;
        }
        PassInputs inputs = new PassInputs(config(), config().chunkFrames());
        memory.open().forEach(inputs::add);
        inputs.add(frame);
        try (NDManager scope = manager.newSubManager()) {
            memory.advance(frame, net.carry(request(scope, memory, inputs)));
        }
    }

    /**
     * Predicts the frames after what the memory has seen, and leaves the memory as it is.
     *
     * @param wanted what is known of them, in order; frames up to the end of the open chunk are denoised jointly, and further
     *     chunks from the predictions before them
     * @return R·R·3 bytes each
     */
    public List<byte[]> predict(Memory memory, List<Moment> wanted, Settings settings) {
        int room = config().chunkFrames() - memory.openFrames();
        if (wanted.size() <= room) {
            return frames(denoise(memory, wanted, settings));
        }
        List<byte[]> frames = new ArrayList<>();
        try (Memory scratch = memory.snapshot()) {
            while (true) {
                int from = frames.size();
                int to = Math.min(wanted.size(), from + config().chunkFrames() - scratch.openFrames());
                Settings further = new Settings(settings.steps(), settings.seed() + from);
                frames.addAll(frames(denoise(scratch, wanted.subList(from, to), further)));
                if (to == wanted.size()) {
                    return frames;
                }
                for (int i = from; i < to; i++) {
                    observe(scratch, frames.get(i), wanted.get(i));
                }
            }
        }
    }

    /**
     * Predicts the next frame and keeps what it looks like after each denoising step; leaves the memory as it is.
     *
     * @return R·R·3 bytes for each step; the last is what {@link #predict} returns
     */
    public List<byte[]> unfold(Memory memory, Moment wanted, Settings settings) {
        List<byte[]> frames = new ArrayList<>();
        denoise(memory, List.of(wanted), settings, clean -> frames.addAll(frames(clean.toFloatArray())));
        return frames;
    }

    /** The wanted frames as patches, one after another, in [−1, 1] or a little beyond; they must fit into the open chunk. */
    float[] denoise(Memory memory, List<Moment> wanted, Settings settings) {
        return denoise(memory, wanted, settings, clean -> {});
    }

    private float[] denoise(Memory memory, List<Moment> wanted, Settings settings, Consumer<NDArray> seen) {
        return denoise(
                memory, wanted, noise(wanted.size() * patches.values(), settings.seed()), settings.steps(), seen);
    }

    /** The same from given noise, as patches. */
    float[] denoise(Memory memory, List<Moment> wanted, float[] noise, int steps, Consumer<NDArray> seen) {
        if (wanted.isEmpty()) {
            return new float[0];
        }
        try (NDManager scope = manager.newSubManager()) {
            return new Sampler(steps)
                    .sample(
                            scope.create(noise),
                            (z, level) -> step(scope, memory, wanted, z.toFloatArray(), level),
                            seen)
                    .toFloatArray();
        }
    }

    /** The clean frames of a denoising step; what is computed on the way does not outlive it. */
    private NDArray step(NDManager parent, Memory memory, List<Moment> wanted, float[] noisy, float level) {
        try (NDManager scope = parent.newSubManager()) {
            NDArray clean = clean(scope, memory, wanted, noisy, level);
            clean.attach(parent);
            return clean;
        }
    }

    /** The clean frames that the network sees in noisy ones, both flat. */
    private NDArray clean(NDManager scope, Memory memory, List<Moment> wanted, float[] noisy, float level) {
        List<Memory.Committed> seen = memory.open();
        PassInputs inputs = new PassInputs(config(), seen.size() + wanted.size());
        seen.forEach(inputs::add);
        for (int i = 0; i < wanted.size(); i++) {
            inputs.add(noisy, i * patches.values(), level, wanted.get(i));
        }
        NDArray frames = net.frames(request(scope, memory, inputs));
        return Ops.slice(frames, 1, seen.size(), seen.size() + wanted.size()).reshape(-1);
    }

    private GraphedNet.Request request(NDManager scope, Memory memory, PassInputs inputs) {
        return new GraphedNet.Request(
                inputs.frames(scope),
                inputs.conditions(scope, memory.odometry(inputs.first()), memory.frames() - memory.openFrames()),
                memory.carry(),
                new Pass(memory.reach().mask(), inspector));
    }

    private List<byte[]> frames(float[] values) {
        return IntStream.range(0, values.length / patches.values())
                .mapToObj(frame -> patches.join(values, frame * patches.values()))
                .toList();
    }

    private static float[] noise(int count, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Override
    public void close() {
        manager.close();
    }
}
