package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.smriti.model.diffusion.Sampler;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.Patches;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/**
 * A network with its weights, ready to play: it observes frames into a {@link Memory} and predicts the frames that come next.
 *
 * <p>A chunk is run as in training: its committed frames clean (those that the model drew itself at their level), the frames wanted
 * noisy, together, from the memory of the chunks before. When five frames are committed, one pass over them advances the memory.
 */
public final class WorldModel implements AutoCloseable {

    private static final int LONGEST_CLIP = 999_999;

    private final NDManager manager;
    private final Weights weights;
    private final GraphedNet net;
    private final Variant variant;
    private final float imaginedLevel;
    private final Patches patches;
    private final MemoryPasses passes;

    private WorldModel(NDManager manager, Weights weights, WorldNet net, Variant variant, float imaginedLevel) {
        this.manager = manager;
        this.weights = weights;
        this.net = new GraphedNet(net, manager);
        this.variant = variant;
        this.imaginedLevel = imaginedLevel;
        patches = Patches.of(net.config());
        passes = new MemoryPasses(this.net, manager);
        weights.manager().cap();
        manager.cap(); // it holds the tables of the network: a pass may leave nothing here
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
        JsonFields about = JsonFields.of(folder.resolve("config.json"), files.config(), "what a training run writes");
        Variant variant = about.get("variant").made(Variant::named);
        NetConfig config = NetConfigJson.read(about.object("net"));
        if (about.names().contains("trainedFrames")) { // read by callers, but refused here
            about.integer("trainedFrames", 1, LONGEST_CLIP);
        }
        float imaginedLevel = (float) ModelFolder.imaginedLevel(about);
        NDManager manager = parent.newSubManager();
        try {
            Weights weights = Weights.under(manager);
            WorldNet net = new WorldNet(weights.loaded(files.weights(), type), manager, config);
            weights.requireAllAskedFor(files.weights().keySet());
            return new WorldModel(manager, weights, net, variant, imaginedLevel);
        } catch (IllegalArgumentException e) {
            manager.close();
            throw new FileFormatException(
                    folder, "weights", e.getMessage(), "the parameters of the network in config.json");
        } catch (RuntimeException e) {
            manager.close();
            throw e;
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
        return new WorldModel(manager, weights, new WorldNet(weights.fresh(seed, type), manager, config), variant, 0);
    }

    /**
     * A memory as if everything that the given one has seen had been seen so many times: it measures what long memories cost without
     * filling them. A state of fixed size stays as it is; keys and values that are kept for ever are repeated.
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

    /** The network itself, to be run without a memory; its weights live as long as this model. */
    public GraphedNet net() {
        return net;
    }

    /** Its architecture. */
    public Variant variant() {
        return variant;
    }

    /** The noise level τ that the network is told, at least, of frames that it drew itself; it was trained to tell them by it. */
    float imaginedLevel() {
        return imaginedLevel;
    }

    /** Its number of parameters. */
    public long parameters() {
        return weights.count();
    }

    /** Lets an inspector watch from the next pass on; {@link Inspector#NONE} ends it. */
    public void inspect(Inspector inspector) {
        passes.inspect(inspector);
    }

    /** A memory of one clip that has seen nothing. */
    public Memory blank() {
        return blank(1);
    }

    /**
     * A memory of clips that advance together.
     *
     * @param clips B, at least 1
     * @throws IllegalArgumentException if there are none
     */
    public Memory blank(int clips) {
        return new Memory(manager, clips, net.emptyCarry());
    }

    /**
     * Adds a frame to what the memory has seen.
     *
     * @param rgb R·R·3 bytes
     */
    public void observe(Memory memory, byte[] rgb, FrameCondition condition) {
        observe(memory, Observation.seen(rgb, condition));
    }

    /**
     * Adds a frame to what the memory of one clip has seen or imagined.
     *
     * @throws IllegalArgumentException if the frame is of another size or there is no such action
     */
    public void observe(Memory memory, Observation frame) {
        observe(memory, List.of(List.of(frame)));
    }

    /**
     * Adds frames to what a memory of B clips has seen; whole chunks of them advance it several to a pass, which gives the same to rounding.
     *
     * @param clips the frames of each of B clips in order, equally many
     * @throws IllegalArgumentException if there are more or fewer clips, a frame is of another size, or there is no such action
     */
    public void observe(Memory memory, List<List<Observation>> clips) {
        passes.observe(
                memory,
                IntStream.range(0, length(memory, clips))
                        .mapToObj(frame -> clips.stream()
                                .map(clip -> known(clip.get(frame)).in(patches, imaginedLevel))
                                .toList())
                        .toList());
    }

    /** Refuses an action that the network does not have: kept in a memory, the frame would fail every later pass that advances it. */
    private Observation known(Observation seen) {
        int action = seen.condition().action();
        if (action >= config().actions()) {
            throw new IllegalArgumentException(
                    "an action is a number from 0 to " + (config().actions() - 1) + ", not " + action);
        }
        return seen;
    }

    /** The number of frames of each clip; refuses clips that differ in it, or are not as many as the memory's. */
    private static int length(Memory memory, List<? extends List<?>> clips) {
        memory.requireClips(clips.size());
        int length = clips.getFirst().size();
        if (clips.stream().anyMatch(clip -> clip.size() != length)) {
            throw new IllegalArgumentException("the clips of a memory go on by equally many frames");
        }
        return length;
    }

    /**
     * Predicts the frames after what the memory has seen, and leaves the memory as it is.
     *
     * @param wanted what is known of them, in order; frames up to the end of the open chunk are denoised jointly, and further
     *     chunks from the predictions before them
     * @return R·R·3 bytes each
     */
    public List<byte[]> predict(Memory memory, List<FrameCondition> wanted, DenoisingSettings settings) {
        return predict(memory, List.of(wanted), settings.steps(), List.of(settings.seed()))
                .getFirst();
    }

    /**
     * Predicts the frames of each of B clips, as {@link #predict(Memory, List, DenoisingSettings)} does those of one.
     *
     * @param wanted what is known of each clip's frames, of equally many
     * @param steps of denoising
     * @param seeds of the noise, one for each clip
     * @return each clip's frames, R·R·3 bytes each
     * @throws IllegalArgumentException if there are more or fewer clips than the memory has
     */
    public List<List<byte[]>> predict(Memory memory, List<List<FrameCondition>> wanted, int steps, List<Long> seeds) {
        int count = length(memory, wanted);
        memory.requireClips(seeds.size());
        if (count <= room(memory)) {
            return jointly(memory, wanted, steps, seeds);
        }
        List<List<byte[]>> frames =
                seeds.stream().<List<byte[]>>map(_ -> new ArrayList<>()).toList();
        try (Memory scratch = memory.snapshot()) {
            for (int done = 0; done < count; ) {
                int from = done;
                int to = Math.min(count, from + room(scratch));
                List<List<FrameCondition>> next =
                        wanted.stream().map(clip -> clip.subList(from, to)).toList();
                List<Long> further = seeds.stream().map(seed -> seed + from).toList();
                List<List<byte[]>> predicted = jointly(scratch, next, steps, further);
                if (to < count) {
                    observe(scratch, imagined(predicted, next));
                }
                for (int clip = 0; clip < frames.size(); clip++) {
                    frames.get(clip).addAll(predicted.get(clip));
                }
                done = to;
            }
        }
        return frames;
    }

    /** Frames that the open chunk has room for. */
    private int room(Memory memory) {
        return config().chunkFrames() - memory.openFrames();
    }

    private static List<List<Observation>> imagined(List<List<byte[]>> frames, List<List<FrameCondition>> conditions) {
        return IntStream.range(0, frames.size())
                .mapToObj(clip -> IntStream.range(0, frames.get(clip).size())
                        .mapToObj(frame -> Observation.imagined(
                                frames.get(clip).get(frame),
                                conditions.get(clip).get(frame)))
                        .toList())
                .toList();
    }

    /** Predicts frames that fit into the open chunk. */
    private List<List<byte[]>> jointly(Memory memory, List<List<FrameCondition>> wanted, int steps, List<Long> seeds) {
        int values = wanted.getFirst().size() * patches.values();
        float[] clean = denoise(memory, wanted, Noise.of(values, seeds), steps, _ -> {});
        return IntStream.range(0, seeds.size())
                .mapToObj(clip -> IntStream.range(0, wanted.getFirst().size())
                        .mapToObj(frame -> patches.join(clean, clip * values + frame * patches.values()))
                        .toList())
                .toList();
    }

    /**
     * Predicts the next frame of a clip and keeps what it looks like after each denoising step; leaves the memory as it is.
     *
     * @return R·R·3 bytes for each step; the last is what {@link #predict(Memory, List, DenoisingSettings)} returns
     */
    public List<byte[]> unfold(Memory memory, FrameCondition wanted, DenoisingSettings settings) {
        memory.requireClips(1);
        List<byte[]> frames = new ArrayList<>();
        denoise(
                memory,
                List.of(List.of(wanted)),
                Noise.of(patches.values(), List.of(settings.seed())),
                settings.steps(),
                clean -> frames.add(patches.join(clean.toFloatArray(), 0)));
        return frames;
    }

    /**
     * Denoises frames that fit into the open chunk.
     *
     * @param wanted what is known of the frames of each of B clips
     * @param noise from which they begin, as patches: frame after frame of the first clip, then those of the next
     * @param seen is given the clean frames of each step in the same layout
     * @return the clean frames in the same layout, in [−1, 1] or a little beyond
     */
    float[] denoise(
            Memory memory, List<List<FrameCondition>> wanted, float[] noise, int steps, Consumer<NDArray> seen) {
        if (wanted.getFirst().isEmpty()) {
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
    private NDArray step(
            NDManager parent, Memory memory, List<List<FrameCondition>> wanted, float[] noisy, float level) {
        try (NDManager scope = parent.newSubManager()) {
            NDArray clean = passes.clean(scope, memory, wanted, noisy, level);
            clean.attach(parent);
            return clean;
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
