package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.config.LayerPart;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/**
 * Keeps what the charts show of the latest pass: states, attention and time, layer by layer. Give it to {@link WorldModel#inspect}; a model
 * without an inspector computes none of it.
 *
 * <p>A prediction of several steps is several passes, and the pass that advances a memory is one too: ask for {@link #layers} right
 * after the call that is of interest. Belongs to the model thread; what it returns may go anywhere.
 */
public final class PassTrace implements Inspector {

    /** What is known of a layer so far. */
    private static final class Entry {
        private float[] stateNorms = {};
        private Optional<AttentionTrace> attention = Optional.empty();
        private final Map<LayerPart, Double> millis = new EnumMap<>(LayerPart.class);
    }

    private final NetConfig config;
    private List<Entry> entries = List.of();
    private int query;
    private int back;
    private long mark; // when the part that runs now began, the time spent watching taken out

    /** Watches networks of that configuration; follows the patch in the middle of the frame. */
    public PassTrace(NetConfig config) {
        this.config = config;
        query = config.grid() / 2 * config.grid() + config.grid() / 2;
    }

    /**
     * Chooses the patch whose attention is shown patch by patch, from the next pass on.
     *
     * @param patch its number in the frame, row by row
     * @throws IllegalArgumentException if a frame has no such patch
     */
    public void follow(int patch) {
        if (patch < 0 || patch >= config.tokens()) {
            throw new IllegalArgumentException("a frame has patches 0 to " + (config.tokens() - 1) + ", not " + patch);
        }
        query = patch;
    }

    /** The patch whose attention is shown patch by patch. */
    public int followed() {
        return query;
    }

    /**
     * Chooses the frame whose attention is shown, from the next pass on.
     *
     * @param frames that come after it in the pass; 0 for the newest
     * @throws IllegalArgumentException if the number is negative
     */
    public void lookBefore(int frames) {
        if (frames < 0) {
            throw new IllegalArgumentException("no frame has " + frames + " frames after it");
        }
        back = frames;
    }

    /** The latest pass, first layer first; empty before the first pass. */
    public List<LayerTrace> layers() {
        return entries.stream()
                .map(entry -> new LayerTrace(entry.stateNorms, entry.attention, Map.copyOf(entry.millis)))
                .toList();
    }

    @Override
    public void begin() {
        entries = IntStream.range(0, config.layers().size())
                .mapToObj(layer -> new Entry())
                .toList();
        mark = System.nanoTime();
    }

    @Override
    public void attention(int layer, NDArray weights) {
        unclocked(weights, () -> {
            int tokens = config.tokens();
            long end = weights.getShape().get(2) - (long) back * tokens;
            NDArray newest = Ops.single(Ops.slice(weights, 2, end - tokens, end)); // (B, H, S, keys)
            NDArray byKey = newest.sum(new int[] {0, 1})
                    .div(newest.getShape().get(0) * newest.getShape().get(1)); // (S, keys)
            NDArray byFrame = byKey.mean(new int[] {0}).reshape(-1, tokens).sum(new int[] {1}); // (frames)
            NDArray byPatch = Ops.at(byKey, 0, query); // (keys)
            entries.get(layer).attention =
                    Optional.of(new AttentionTrace(byFrame.toFloatArray(), query, byPatch.toFloatArray()));
        });
    }

    @Override
    public void state(int layer, NDArray state) {
        unclocked(
                state,
                () -> entries.get(layer).stateNorms =
                        state.square().sum(new int[] {1, 2}).sqrt().toFloatArray());
    }

    @Override
    public void done(int layer, LayerPart part, NDArray x) {
        waitFor(x);
        long now = System.nanoTime();
        entries.get(layer).millis.put(part, (now - mark) / 1e6);
        mark = now;
    }

    /** Watches an array, once it is computed, without letting the clock run. */
    private void unclocked(NDArray watched, Runnable watching) {
        waitFor(watched);
        long began = System.nanoTime();
        watching.run();
        mark += System.nanoTime() - began;
    }

    private static void waitFor(NDArray x) {
        if (x.getDevice().isGpu()) {
            Ops.waitFor(x);
        }
    }
}
