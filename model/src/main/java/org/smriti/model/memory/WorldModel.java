package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.smriti.model.diffusion.Sampler;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.ModelFolder;
import org.smriti.model.nn.AttentionSpan;
import org.smriti.model.nn.ChunkMask;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.NetConfig;
import org.smriti.model.nn.NetConfigJson;
import org.smriti.model.nn.Odometry;
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
    private final WorldNet net;
    private final Variant variant;
    private final Patches patches;
    private Inspector inspector = Inspector.NONE;

    private WorldModel(NDManager manager, Weights weights, WorldNet net, Variant variant) {
        this.manager = manager;
        this.weights = weights;
        this.net = net;
        this.variant = variant;
        patches = Patches.of(net.config());
        weights.manager().cap();
    }

    /**
     * Loads a model.
     *
     * @param parent a manager on the device to run on
     * @param type FLOAT32 or FLOAT16
     * @throws FileFormatException if a file is not what it should be, in one line
     * @throws IOException if a file is missing or cannot be read
     */
    public static WorldModel load(Path folder, NDManager parent, DataType type) throws IOException {
        ModelFolder files = ModelFolder.read(folder);
        NDManager manager = parent.newSubManager();
        try {
            JsonObject json = files.config();
            if (!json.has("net") || !json.has("variant")) {
                throw new IllegalArgumentException("\"net\" or \"variant\" is missing");
            }
            Map<String, float[]> values = new LinkedHashMap<>();
            files.weights().forEach((name, tensor) -> values.put(name, tensor.values()));
            Weights weights = Weights.under(manager);
            NetConfig config = NetConfigJson.read(json.getAsJsonObject("net"));
            WorldNet net = new WorldNet(weights.loaded(values, type), manager, config);
            return new WorldModel(
                    manager, weights, net, Variant.named(json.get("variant").getAsString()));
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            manager.close();
            throw new FileFormatException(folder, "config.json", e.getMessage(), "a network that fits its weights");
        }
    }

    /** A model with random weights, for benchmarks and tests. */
    public static WorldModel random(Variant variant, NetConfig config, long seed, NDManager parent) {
        return random(variant, config, seed, parent, DataType.FLOAT32);
    }

    /** The same in FLOAT32 or FLOAT16. */
    public static WorldModel random(Variant variant, NetConfig config, long seed, NDManager parent, DataType type) {
        NDManager manager = parent.newSubManager();
        Weights weights = Weights.under(manager);
        try (Weights drawn = Weights.under(manager)) {
            new WorldNet(drawn.fresh(seed), drawn.manager(), config);
            WorldNet net = new WorldNet(weights.loaded(drawn.values(), type), manager, config);
            return new WorldModel(manager, weights, net, variant);
        }
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
     * @param noise its level τ, 0 for a clean frame; the network is told
     * @param seed of the noise
     */
    public void observe(Memory memory, byte[] rgb, Moment moment, float noise, long seed) {
        if (rgb.length != patches.values()) {
            throw new IllegalArgumentException(
                    "a frame of this model has " + patches.values() + " bytes, not " + rgb.length);
        }
        float[] pixels = new float[patches.values()];
        patches.cut(rgb, pixels, 0);
        if (noise > 0) {
            RandomGenerator random = new SplittableRandom(seed);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] += noise * ((float) random.nextGaussian() - pixels[i]);
            }
        }
        memory.commit(new Memory.Committed(pixels, noise, moment));
        if (memory.openFrames() == config().chunkFrames()) {
            try (NDManager scope = manager.newSubManager()) {
                memory.advance(run(scope, memory, List.of(), new float[0], 0).carry());
            }
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
            return denoise(memory, wanted, settings);
        }
        List<byte[]> frames = new ArrayList<>();
        try (Memory scratch = memory.snapshot()) {
            for (int from = 0; from < wanted.size(); ) {
                int to = Math.min(wanted.size(), from + config().chunkFrames() - scratch.openFrames());
                List<byte[]> piece = denoise(
                        scratch, wanted.subList(from, to), new Settings(settings.steps(), settings.seed() + from));
                for (int i = 0; i < piece.size(); i++) {
                    observe(scratch, piece.get(i), wanted.get(from + i));
                }
                frames.addAll(piece);
                from = to;
            }
        }
        return frames;
    }

    private List<byte[]> denoise(Memory memory, List<Moment> wanted, Settings settings) {
        try (NDManager scope = manager.newSubManager()) {
            int count = wanted.size() * patches.values();
            RandomGenerator random = new SplittableRandom(settings.seed());
            float[] noise = new float[count];
            for (int i = 0; i < count; i++) {
                noise[i] = (float) random.nextGaussian();
            }
            NDArray clean = new Sampler(settings.steps())
                    .sample(
                            scope.create(noise),
                            (z, level) -> run(scope, memory, wanted, z.toFloatArray(), level)
                                    .frames());
            float[] values = clean.toFloatArray();
            List<byte[]> frames = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                frames.add(patches.join(values, i * patches.values()));
            }
            return frames;
        }
    }

    /** One pass over the open chunk and the frames wanted; its frames are those wanted, flat. */
    private WorldNet.Output run(NDManager scope, Memory memory, List<Moment> wanted, float[] noisy, float level) {
        List<Memory.Committed> open = memory.open();
        int seen = open.size();
        int frames = seen + wanted.size();
        float[] pixels = new float[frames * patches.values()];
        float[] noise = new float[frames];
        int[] actions = new int[frames];
        float[] places = new float[frames * Conditions.PLACE];
        Moment first = seen > 0 ? open.getFirst().moment() : wanted.getFirst();
        Odometry odometry = memory.odometry(first);
        long number = memory.frames() - seen;
        for (int frame = 0; frame < frames; frame++) {
            Moment moment;
            if (frame < seen) {
                Memory.Committed committed = open.get(frame);
                moment = committed.moment();
                noise[frame] = committed.noise();
                System.arraycopy(committed.patches(), 0, pixels, frame * patches.values(), patches.values());
            } else {
                moment = wanted.get(frame - seen);
                noise[frame] = level;
            }
            actions[frame] = moment.action();
            odometry.place(number + frame, moment.x(), moment.y(), moment.heading(), places, frame * Conditions.PLACE);
        }
        System.arraycopy(noisy, 0, pixels, seen * patches.values(), noisy.length);
        NetConfig config = config();
        NDArray input = scope.create(pixels, new Shape(1, frames, config.tokens(), config.patchValues()));
        WorldNet.Output output = net.forward(
                input,
                Conditions.of(scope, 1, frames, noise, actions, places),
                memory.carry(),
                new Pass(ChunkMask.BIDIRECTIONAL, inspector));
        NDArray predicted = output.frames().reshape(-1);
        NDArray tail = wanted.isEmpty()
                ? predicted
                : Ops.slice(predicted, 0, (long) seen * patches.values(), (long) frames * patches.values());
        return new WorldNet.Output(tail, output.carry());
    }

    @Override
    public void close() {
        manager.close();
    }
}
