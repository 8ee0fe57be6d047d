package org.smriti.model.io;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not what it should be: one line that names the file, the place in it, what is wrong and what was expected. */
public final class FileFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the line.
     *
     * @param file the file
     * @param place the entry or part of the file
     * @param problem what is wrong there
     * @param expected what should have been there
     */
    public FileFormatException(Path file, String place, String problem, String expected) {
        super(file.toString().replaceAll("\\p{C}", "?") + ": " + OneLine.of(place) + ": " + OneLine.of(problem)
                + "; expected " + OneLine.of(expected));
    }
}
