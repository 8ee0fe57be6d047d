package org.smriti.model.world.film;

import java.util.List;

/**
 * All stretches of one length within some films, and which of them a seed gives.
 *
 * <p>Seeds that follow each other give stretches that lie evenly over all films, not heaps of them by chance: the multiples of the golden
 * ratio do. Seed 0 gives the first.
 *
 * @param reaches within which they lie
 * @param length frames of each
 */
record Stretches(List<Reach> reaches, int length) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L; // 2⁶⁴ divided by the golden ratio

    /** Keeps a copy. */
    Stretches {
        reaches = List.copyOf(reaches);
    }

    /** The beginning of one of them. */
    record Beginning(Reach reach, int frame) {}

    /** How many there are. */
    long count() {
        return reaches.stream().mapToLong(reach -> reach.beginnings(length)).sum();
    }

    /**
     * The one of a seed.
     *
     * @throws IllegalStateException if there is none
     */
    Beginning of(long seed) {
        long left = Math.unsignedMultiplyHigh(seed * GOLDEN, count());
        for (Reach reach : reaches) {
            int beginnings = reach.beginnings(length);
            if (left < beginnings) {
                return new Beginning(reach, reach.from() + (int) left);
            }
            left -= beginnings;
        }
        throw new IllegalStateException("no film has " + length + " frames");
    }
}
