package org.smriti.model.diffusion;

/** What a number in a training plan must be; the refusals name it as the file does. */
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
     * Requires whatever holds of a number that does.
     *
     * @throws IllegalArgumentException if it does not hold
     */
    public static void that(boolean holds, String name, Number value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("\"" + name + "\" is " + value + ", expected " + expected);
        }
    }
}
