package org.smriti.model.world;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The SplitMix64 generator (Steele, Lea and Flood 2014), spelt out so that a seed means the same place on every platform and JDK.
 *
 * <p>Its whole state is one {@code long}, so a simulation can be put aside and taken up again exactly.
 */
public final class SplitMix64 implements RandomGenerator {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double ULP_OF_ONE = 0x1.0p-53;

    private long state;

    /** Starts at a state, as {@link #state()} gave it; for a seed use {@link #of}. */
    public SplitMix64(long state) {
        this.state = state;
    }

    /**
     * The stream of a seed for one purpose: different purposes give unrelated numbers for the same seed.
     *
     * @param seed any value
     * @param purpose what the numbers decide, for instance the world's name
     */
    public static SplitMix64 of(long seed, String purpose) {
        return new SplitMix64(mix(seed) ^ mix(~(long) purpose.hashCode()));
    }

    /** The state from which {@link #SplitMix64(long)} goes on. */
    public long state() {
        return state;
    }

    /** The next 64 random bits. */
    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound} − 1; its bias is below 2⁻³². */
    @Override
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing to choose from: bound " + bound);
        }
        return (int) Math.unsignedMultiplyHigh(nextLong(), bound);
    }

    /** A number from 0 (included) to 1 (excluded). */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * ULP_OF_ONE;
    }

    /** One element, each as likely as the others. */
    public <T> T pick(List<T> from) {
        return from.get(nextInt(from.size()));
    }

    /** Brings the elements into random order (Fisher and Yates). */
    public <T> void shuffle(List<T> elements) {
        for (int last = elements.size() - 1; last > 0; last--) {
            T swapped = elements.get(last);
            elements.set(last, elements.set(nextInt(last + 1), swapped));
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
