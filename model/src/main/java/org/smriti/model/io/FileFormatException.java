package org.smriti.model.io;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not what it should be: one line that names the file, the place in it, what is wrong and what was expected. */
public final class FileFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_LIST = 900; // characters, of all that could stand there

    /**
     * Makes the line.
     *
     * @param file the file
     * @param place the entry or part of the file
     * @param problem what is wrong there
     * @param expected what should have been there
     */
    public FileFormatException(Path file, String place, String problem, String expected) {
        this(shown(file), place, problem, expected);
    }

    /**
     * Makes the line for a file of text, as {@code lesson.json:3:14: steps[0].point: 'sun'; expected …}.
     *
     * @param at where in the file it is wrong
     */
    public FileFormatException(Path file, TextPosition at, String place, String problem, String expected) {
        this(shown(file) + ":" + at, place, problem, expected);
    }

    private FileFormatException(String where, String place, String problem, String expected) {
        super(where + ": " + OneLine.of(place) + ": " + OneLine.of(problem) + "; expected "
                + OneLine.of(expected, LONGEST_LIST));
    }

    private static String shown(Path file) {
        return file.toString().replaceAll("\\p{C}", "?");
    }
}
