package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.smriti.model.nn.LayerCarry;
import org.smriti.model.nn.Odometry;
import org.smriti.model.tensor.Ops;

/**
 * All that a model keeps of what it has seen: one carry per layer as of the last whole chunk, and the frames of the chunk that
 * is not whole yet. Its size does not grow, however many frames it has seen, unless the model attends to all of them.
 *
 * <p>It is the memory of one clip, as in play, or of B clips that advance together, each by itself and all in one pass.
 *
 * <p>Made, advanced and read by a {@link WorldModel}.
 */
public final class Memory implements AutoCloseable {

    /** A frame of one clip that is not yet part of a whole chunk, with the noise level that the network is told of it. */
    record Committed(float[] patches, float level, FrameCondition condition) {}

    private final NDManager manager;
    private final int clips;
    private final List<List<Committed>> open = new ArrayList<>(); // frames, each of B clips
    private List<LayerCarry> carry;
    private Set<Integer> frozen = Set.of(); // layers
    private Reach reach = Reach.TWO_CHUNKS;
    private List<Odometry> odometries = List.of(); // of B clips, from the first frame on
    private long frames;

    Memory(NDManager parent, int clips, List<LayerCarry> empty) {
        if (clips < 1) {
            throw new IllegalArgumentException("a memory has at least one clip, not " + clips);
        }
        manager = parent.newSubManager();
        this.clips = clips;
        carry = empty;
    }

    /** Frames of each clip seen so far. */
    public long frames() {
        return frames;
    }

    /** Frames of each clip seen that are not part of a whole chunk yet. */
    public int openFrames() {
        return open.size();
    }

    /** Bytes of all arrays and pixels kept, exactly. */
    public long bytes() {
        long arrays = carry.stream()
                .flatMap(LayerCarry::arrays)
                .mapToLong(array -> array.size() * array.getDataType().getNumOfBytes())
                .sum();
        long pixels = open.stream()
                .flatMap(List::stream)
                .mapToLong(frame -> (long) frame.patches().length * Float.BYTES)
                .sum();
        return arrays + pixels;
    }

    /** A copy of this memory; the two go on independently. */
    public Memory snapshot() {
        Memory copy = new Memory(manager.getParentManager(), clips, List.of());
        copy.restore(this);
        return copy;
    }

    /**
     * Makes this memory equal to another one.
     *
     * @throws IllegalArgumentException if that one is of another number of clips
     */
    public void restore(Memory other) {
        requireClips(other.clips);
        List<List<Committed>> others = List.copyOf(other.open); // a copy: the other memory may be this one
        adopt(other.carry);
        open.clear();
        open.addAll(others);
        frozen = other.frozen;
        reach = other.reach;
        odometries = other.odometries;
        frames = other.frames;
    }

    /**
     * Gives this memory the scan states of another, with the tails of their convolutions, and leaves the rest: the state swap that proves
     * what the states hold.
     *
     * @throws IllegalArgumentException if a layer of one of them has a state and the other's has none, as before the first whole chunk, or if
     *     they belong to different networks or are of different numbers of clips
     */
    public void takeStates(Memory other) {
        requireClips(other.clips);
        if (carry.size() != other.carry.size()) {
            throw ofDifferentNetworks();
        }
        List<LayerCarry> mixed = new ArrayList<>();
        for (int layer = 0; layer < carry.size(); layer++) {
            LayerCarry own = carry.get(layer);
            LayerCarry theirs = other.carry.get(layer);
            if (own.state().isPresent() != theirs.state().isPresent()) {
                throw new IllegalArgumentException("layer " + layer + " has a state in one of the memories only");
            }
            if (!shape(own.state()).equals(shape(theirs.state()))) {
                throw ofDifferentNetworks();
            }
            mixed.add(new LayerCarry(theirs.state(), theirs.tail(), own.keys(), own.values()));
        }
        adopt(mixed);
    }

    /**
     * Gives each clip the scan states of the next one, with the tails of their convolutions, and the last clip those of the first: the state
     * swap among clips that advance together.
     */
    public void rotateStates() {
        try (NDManager scope = manager.newSubManager()) {
            adopt(carry.stream()
                    .map(layer -> new LayerCarry(
                            layer.state().map(state -> rotated(Ops.lent(state, scope))),
                            layer.tail().map(tail -> rotated(Ops.lent(tail, scope))),
                            layer.keys(),
                            layer.values()))
                    .toList());
        }
    }

    /** (B·blocks, …), clip after clip: the first clip's part behind the others. */
    private NDArray rotated(NDArray x) {
        long blocks = x.getShape().get(0) / clips;
        NDList firstAndOthers = x.split(new long[] {blocks}, 0);
        return Ops.concat(0, firstAndOthers.get(1), firstAndOthers.get(0));
    }

    private static Optional<Shape> shape(Optional<NDArray> array) {
        return array.map(NDArray::getShape);
    }

    private static IllegalArgumentException ofDifferentNetworks() {
        return new IllegalArgumentException("states can be swapped between memories of one network only");
    }

    /** Zeroes one layer's scan state; a layer without one stays as it is. */
    public void clearState(int layer) {
        carry.get(layer).state().ifPresent(state -> state.muli(0));
    }

    /**
     * Stops one layer's scan state where it is: it is read as ever, and what is seen from now on does not enter it. Its convolution goes
     * on. A layer that has no state yet gets none.
     *
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public void freezeState(int layer) {
        Set<Integer> more = new HashSet<>(frozen);
        more.add(Objects.checkIndex(layer, carry.size()));
        frozen = Set.copyOf(more);
    }

    /**
     * Lets one layer's scan state go on from where it stopped.
     *
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public void thawState(int layer) {
        Objects.checkIndex(layer, carry.size());
        frozen = frozen.stream().filter(other -> other != layer).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets attention see more or less of the past from now on. What a narrow window has let go does not come back: a wide one fills again
     * with the next chunk, and attention to all that was seen begins anew from there.
     */
    public void look(Reach next) {
        reach = next;
        if (next != Reach.TWO_CHUNKS) {
            clearWindow();
        }
    }

    /**
     * Forgets the keys and values of every layer: attention sees nothing before the open chunk. Convolution tails and scan states
     * stay.
     */
    public void clearWindow() {
        adopt(carry.stream().map(LayerCarry::withoutWindow).toList());
    }

    /**
     * Norms of the scan states.
     *
     * @return per layer the Euclidean norm of each block's state, clip after clip; no blocks for a layer without a scan or before a whole
     *     chunk
     */
    public List<float[]> stateNorms() {
        try (NDManager scope = manager.newSubManager()) {
            return carry.stream()
                    .map(layer -> layer.state()
                            .map(state -> {
                                NDArray squares = state.square();
                                squares.attach(scope);
                                return squares.sum(new int[] {1, 2}).sqrt().toFloatArray();
                            })
                            .orElseGet(() -> new float[0]))
                    .toList();
        }
    }

    /** The number of clips, B. */
    int clips() {
        return clips;
    }

    /**
     * Refuses input for another number of clips.
     *
     * @throws IllegalArgumentException if the number is not B
     */
    void requireClips(int number) {
        if (number != clips) {
            throw new IllegalArgumentException(
                    "this memory has " + clips + (clips == 1 ? " clip" : " clips") + ", not " + number);
        }
    }

    List<LayerCarry> carry() {
        return carry;
    }

    /** The frames of the chunk that is not whole yet, each of B clips. */
    List<List<Committed>> open() {
        return List.copyOf(open);
    }

    /** How far back attention sees. */
    Reach reach() {
        return reach;
    }

    /** Whether several chunks may be run in one pass: the window is the trained one, and no state is frozen between them. */
    boolean runsOn() {
        return reach == Reach.TWO_CHUNKS && frozen.isEmpty();
    }

    /**
     * What each clip's places are relative to: the pose of the first frame ever seen of it.
     *
     * @param first condition of each clip's first frame in the pass at hand, used if the memory has seen nothing
     */
    List<Odometry> odometries(List<FrameCondition> first) {
        return odometries.isEmpty()
                ? first.stream()
                        .map(condition -> new Odometry(condition.x(), condition.y(), condition.heading()))
                        .toList()
                : odometries;
    }

    /** Adds a frame of each clip that does not make the open chunk whole. */
    void commit(List<Committed> frame) {
        open.add(frame);
        count(List.of(frame));
    }

    /**
     * Adds the frames that make the open chunk whole, and whole chunks after it: the carry is replaced by copies of these arrays, but for
     * what is frozen or out of the window, and a new chunk begins. If there is no room for the copies, nothing has changed.
     *
     * @param added frames, each of B clips
     * @param next what each layer hands on after them
     */
    void advance(List<List<Committed>> added, List<LayerCarry> next) {
        adopt(IntStream.range(0, next.size())
                .mapToObj(layer -> advanced(layer, next.get(layer)))
                .toList());
        open.clear();
        count(added);
    }

    private void count(List<List<Committed>> added) {
        odometries =
                odometries(added.getFirst().stream().map(Committed::condition).toList());
        frames += added.size();
    }

    private LayerCarry advanced(int layer, LayerCarry next) {
        LayerCarry kept = reach == Reach.TWO_CHUNKS ? next : next.withoutWindow();
        return frozen.contains(layer)
                ? new LayerCarry(carry.get(layer).state(), kept.tail(), kept.keys(), kept.values())
                : kept;
    }

    /** Becomes as long as if everything had been seen so many times, in the layers that keep all keys and values. */
    void repeat(int times, IntPredicate keepsAll) {
        try (NDManager scope = manager.newSubManager()) {
            List<LayerCarry> longer = new ArrayList<>();
            for (int layer = 0; layer < carry.size(); layer++) {
                LayerCarry own = carry.get(layer);
                int copies = keepsAll.test(layer) ? times : 1;
                longer.add(new LayerCarry(
                        own.state(),
                        own.tail(),
                        own.keys().map(keys -> Ops.lent(keys, scope).repeat(2, copies)),
                        own.values().map(values -> Ops.lent(values, scope).repeat(2, copies))));
            }
            adopt(longer);
        }
        frames = (frames - open.size()) * times + open.size();
    }

    private void adopt(List<LayerCarry> next) {
        List<LayerCarry> copies =
                next.stream().map(layer -> layer.copiedTo(manager)).toList();
        carry.stream().flatMap(LayerCarry::arrays).forEach(NDArray::close);
        carry = copies;
    }

    @Override
    public void close() {
        manager.close();
    }
}
