package org.smriti.model.diffusion;

/** Checks the numbers of a training plan; a refusal names the number as the plan's file does. */
public final class Require {

    private Require() {}

    /**
     * Requires a share or a probability.
     *
     * @throws IllegalArgumentException if it does not lie between 0 and 1
     */
    public static void share(String name, double value) {
        that(value >= 0 && value <= 1, name, value, "0 to 1");
    }

    /**
     * Requires that a condition on a number holds.
     *
     * @throws IllegalArgumentException if it does not hold
     */
    public static void that(boolean holds, String name, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("\"" + name + "\" is " + value + ", expected " + expected);
        }
    }
}
