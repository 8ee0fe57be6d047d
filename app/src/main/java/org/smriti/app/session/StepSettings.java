package org.smriti.app.session;

import java.util.OptionalInt;

/**
 * How a step is taken. Passed with each step; a session does not keep it.
 *
 * @param mode what the models are given
 * @param pace how much work each prediction may be
 * @param traced whether attention is recorded, which the charts need and which costs time
 * @param followedPatch number of the patch whose attention is recorded patch by patch, row by row; none for the first
 */
public record StepSettings(Mode mode, Pace pace, boolean traced, OptionalInt followedPatch) {

    /** Nothing is traced. */
    public StepSettings(Mode mode, Pace pace) {
        this(mode, pace, false, OptionalInt.empty());
    }

    /** The same in another mode. */
    public StepSettings with(Mode next) {
        return new StepSettings(next, pace, traced, followedPatch);
    }

    /** The same at another pace. */
    public StepSettings with(Pace next) {
        return new StepSettings(mode, next, traced, followedPatch);
    }

    /** The same, traced or not. */
    public StepSettings traced(boolean next) {
        return new StepSettings(mode, pace, next, followedPatch);
    }

    /** The same with the attention of another patch. */
    public StepSettings following(int patch) {
        return new StepSettings(mode, pace, traced, OptionalInt.of(patch));
    }
}
