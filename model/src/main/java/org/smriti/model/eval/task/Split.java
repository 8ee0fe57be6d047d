package org.smriti.model.eval.task;

import org.smriti.model.world.Walk;

/**
 * How an episode is divided.
 *
 * @param context frames shown, first
 * @param generate frames to predict, after them
 */
public record Split(int context, int generate) {

    /** Checks the lengths. */
    public Split {
        if (context < 0 || generate < 1) {
            throw new IllegalArgumentException(
                    "an episode shows no negative number of frames and asks for at least one, not " + context + " and "
                            + generate);
        }
    }

    /** The usual split of a walk for a model trained on clips of so many frames. */
    public static Split usual(Walk walk, int trainedFrames) {
        return new Split(walk.shown(trainedFrames), walk.asked(trainedFrames));
    }

    /** Frames of the whole episode. */
    public int length() {
        return context + generate;
    }
}
