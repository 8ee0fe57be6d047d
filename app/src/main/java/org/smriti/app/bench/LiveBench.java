package org.smriti.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.smriti.app.bench.BenchReport.LiveCost;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.config.AttentionSpan;

/**
 * Times a live frame after so many frames seen: one memory is filled and copied at each of these lengths, then all copies are timed
 * turn by turn. A turn is one chunk: each of its frames is predicted from those before and then observed.
 */
final class LiveBench {

    private static final DenoisingSettings LIVE = new DenoisingSettings(Profile.REALTIME.steps(), 1);

    /** Frames really seen at most by a model that keeps everything, which would take minutes to fill further. */
    private static final int LONGEST_SEEN = 1_000;

    private final WorldModel model;
    private final Walkthrough walk;

    LiveBench(WorldModel model) {
        this.model = model;
        walk = Walkthrough.of(model.config().resolution());
    }

    /**
     * Measures.
     *
     * @param lengths frames seen, whole chunks, ascending
     * @param turns for which each is timed
     * @param seconds after which no further turn begins
     * @param progress is told the share done
     */
    List<LiveCost> run(List<Integer> lengths, int turns, double seconds, DoubleConsumer progress) {
        List<Memory> memories = new ArrayList<>();
        try {
            int seen = fill(lengths, memories, share -> progress.accept(share / 2));
            List<List<Double>> times = new ArrayList<>();
            for (Memory memory : memories) {
                chunk(memory); // warms up
                times.add(new ArrayList<>());
            }
            long start = System.nanoTime();
            for (int turn = 0; turn < turns && (turn == 0 || Timing.secondsSince(start) < seconds); turn++) {
                for (int i = 0; i < memories.size(); i++) {
                    times.get(i).add(chunk(memories.get(i)) / model.config().chunkFrames());
                }
                progress.accept(0.5 + 0.5 * (turn + 1) / turns);
            }
            List<LiveCost> costs = new ArrayList<>();
            for (int i = 0; i < memories.size(); i++) {
                costs.add(new LiveCost(
                        lengths.get(i),
                        Timing.median(times.get(i)),
                        memories.get(i).bytes(),
                        lengths.get(i) <= seen ? "seen" : "repeated"));
            }
            return costs;
        } finally {
            memories.forEach(Memory::close);
        }
    }

    /** Adds a memory of each length; returns the greatest length up to which the frames were really seen. */
    private int fill(List<Integer> lengths, List<Memory> memories, DoubleConsumer progress) {
        boolean grows = model.config().layers().stream().anyMatch(layer -> layer.attention() == AttentionSpan.FULL);
        int longest = grows ? Math.min(LONGEST_SEEN, lengths.getLast()) : lengths.getLast();
        try (Memory memory = model.blank()) {
            for (int length : lengths) {
                if (length > longest) {
                    memories.add(model.repeated(memory, length / longest));
                } else {
                    while (memory.frames() < length) {
                        model.observe(memory, walk.frame(memory.frames()), walk.condition(memory.frames()));
                        progress.accept((double) memory.frames() / longest);
                    }
                    memories.add(memory.snapshot());
                }
            }
        }
        return longest;
    }

    /** Predicts and observes the next chunk on a copy of a memory; returns milliseconds. */
    double chunk(Memory memory) {
        try (Memory copy = memory.snapshot()) {
            return Timing.millis(() -> {
                for (int i = 0; i < model.config().chunkFrames(); i++) {
                    long next = copy.frames();
                    model.predict(copy, List.of(walk.condition(next)), LIVE);
                    model.observe(copy, walk.frame(next), walk.condition(next));
                }
            });
        }
    }
}
