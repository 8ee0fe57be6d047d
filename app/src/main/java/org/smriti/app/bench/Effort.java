package org.smriti.app.bench;

import java.util.List;

/**
 * How thoroughly to measure.
 *
 * @param lengths frames seen before a live frame, whole chunks, ascending
 * @param turns for which a live chunk is timed with a memory of fixed size
 * @param growingTurns the same with a memory that grows
 * @param clips lengths of the clips that attention is timed over
 * @param repeats of other measurements
 * @param seconds after which a measurement takes no further turn
 */
public record Effort(
        List<Integer> lengths, int turns, int growingTurns, List<Integer> clips, int repeats, double seconds) {

    /** About two minutes. */
    public static final Effort FULL =
            new Effort(List.of(10, 100, 1_000, 5_000), 15, 5, List.of(50, 100, 200, 400), 9, 40);

    /** Less than one, with more noise. */
    public static final Effort QUICK = new Effort(List.of(10, 100, 1_000), 5, 3, List.of(50, 400), 3, 10);
}
