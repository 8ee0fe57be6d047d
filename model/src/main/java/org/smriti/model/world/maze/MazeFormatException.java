package org.smriti.model.world.maze;

import org.smriti.model.io.OneLine;

/** A hand-drawn map that cannot be read: where, what is wrong there, and what was expected, in one line. */
public final class MazeFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;
    private final String expected;

    MazeFormatException(String place, String problem, String expected) {
        super(place + ": " + OneLine.of(problem) + "; expected " + expected);
        this.place = place;
        this.problem = OneLine.of(problem);
        this.expected = expected;
    }

    /** Line and column, both from 1. */
    public String place() {
        return place;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What should be there. */
    public String expected() {
        return expected;
    }
}
