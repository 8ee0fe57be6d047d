package org.smriti.model.world.craft.errand;

import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;

/** How an agent goes away from something before it comes back: at least until all frames that are shown are over. */
final class Away {

    /** Steps away: at least so many, and up to as many more. */
    private static final int STEPS = 8;

    private final int shown;
    private final SplitMix64 random;

    Away(Course course, SplitMix64 random) {
        shown = course.shown();
        this.random = random;
    }

    /** Wanders, after so many actions that were taken before. */
    Errand after(int step) {
        int steps = Math.max(STEPS + random.nextInt(STEPS), shown - step);
        return Errands.wander(steps, random.nextLong());
    }
}
