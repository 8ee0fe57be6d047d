package org.smriti.model.eval.task;

import java.util.OptionalInt;
import org.smriti.model.world.Course;
import org.smriti.model.world.Walk;

/**
 * Shows nothing, so that the model has to invent a place: does it agree with itself on the second turn?
 *
 * <p>The second turn comes by the very headings of the first. A model that paints the same grey everywhere agrees with itself, too:
 * compare with its agreement with the frame half a turn away.
 */
public record ZeroPrefix() implements Task {

    @Override
    public String label() {
        return way().label();
    }

    @Override
    public Walk way() {
        return Walk.ZERO_PREFIX;
    }

    @Override
    public Course course(long seed, Split split) {
        if (split.context() != 0 || split.generate() <= Walk.TURN) {
            throw new IllegalArgumentException("zero-prefix shows nothing and generates more than one turn of "
                    + Walk.TURN + " frames, not " + split.context() + " and " + split.generate());
        }
        return Task.super.course(seed, split);
    }

    @Override
    public int scoredFrom(Split split) {
        return Walk.TURN;
    }

    @Override
    public OptionalInt agreesWith(int frame) {
        return OptionalInt.of(frame % Walk.TURN);
    }

    /** The frame of the first turn that looks the other way. */
    @Override
    public OptionalInt differsFrom(int frame) {
        return OptionalInt.of((frame + Walk.TURN / 2) % Walk.TURN);
    }
}
