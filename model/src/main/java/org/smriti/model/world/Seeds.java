package org.smriti.model.world;

/**
 * Which worlds are for what. Training worlds have seeds below 800,000 and held-out worlds 800,000 to 899,999; those above are for a final
 * independent check, which has to be asked for explicitly.
 */
public final class Seeds {

    /** The first seed that is not for training. */
    public static final int HELD_OUT = 800_000;

    /** The first seed that is for nothing but a final check. */
    public static final int RESERVED = 900_000;

    private Seeds() {}

    /** Whether models may have been trained on that world. */
    public static boolean isTraining(long seed) {
        return seed < HELD_OUT;
    }

    /** A training world. */
    public static long training(SplitMix64 random) {
        return random.nextInt(HELD_OUT);
    }

    /**
     * A held-out world.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    public static long heldOut(int index) {
        if (index < 0 || index >= RESERVED - HELD_OUT) {
            throw new IllegalArgumentException("there is no held-out world number " + index);
        }
        return HELD_OUT + index;
    }
}
