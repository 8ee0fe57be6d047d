package org.smriti.model.eval.task;

import org.smriti.model.world.Course;
import org.smriti.model.world.Walk;

/**
 * Turns in place all the while; a pause at the end of the context pushes what lies elsewhere out of the window.
 *
 * @param pause frames of standing still that end the context
 * @param sense which way it turns
 */
public record Spin(int pause, Sense sense) implements Task {

    private static final int LONGEST_PAUSE = 1_000_000;

    /** Which way to turn. */
    public enum Sense {
        LEFT,
        EITHER
    }

    /** Checks the pause. */
    public Spin {
        if (pause < 0 || pause > LONGEST_PAUSE) {
            throw new IllegalArgumentException("a pause of " + pause + " frames; expected 0 to " + LONGEST_PAUSE);
        }
    }

    @Override
    public String label() {
        return way().label();
    }

    @Override
    public Walk way() {
        return Walk.SPIN;
    }

    @Override
    public Split usual(int trainedFrames) {
        Split turning = Task.super.usual(trainedFrames);
        return new Split(turning.context() + pause, turning.generate());
    }

    @Override
    public Course course(long seed, Split split) {
        if (split.context() == 0) {
            throw new IllegalArgumentException(
                    "a spin goes on from frames that were shown; expected a context of 1 or more");
        }
        if (pause >= split.context()) {
            throw new IllegalArgumentException(
                    "a pause of " + pause + " frames does not fit into a context of " + split.context());
        }
        Course course = Task.super.course(seed, split).pausing(new Course.Last(pause));
        return switch (sense) {
            case LEFT -> course.turning(Course.Side.LEFT);
            case EITHER -> course;
        };
    }
}
