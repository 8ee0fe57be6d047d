package org.smriti.model.world.sight;

/** Special ages of pixels; all others are frames since last seen, from 1. */
public final class Age {

    /** The age of the sky, which looks the same everywhere. */
    public static final int SKY = 0;

    /** The age of what was never seen before; greater than any other. */
    public static final int NEVER = Integer.MAX_VALUE;

    private Age() {}

    /** Whether something was seen, but not within the last {@code frames} frames. */
    public static boolean isOlder(int age, int frames) {
        return age > frames && age != NEVER;
    }
}
