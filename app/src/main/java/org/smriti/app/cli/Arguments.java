package org.smriti.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Turns words of the command line into things of the model, whose refusals are fit for people. */
final class Arguments {

    private Arguments() {}

    /**
     * What a word names.
     *
     * @throws UsageException with the refusal's message
     */
    static <A, R> R resolve(A word, Function<A, R> meaning) {
        try {
            return meaning.apply(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /**
     * Refuses a folder where a file is to be written, before anything is measured.
     *
     * @throws UsageException naming the option
     */
    static void requireNoFolder(Path file, String option) {
        if (Files.isDirectory(file)) {
            throw new UsageException(option + " " + file + " is a folder; expected a file to write");
        }
    }

    /**
     * Refuses a number that is too large.
     *
     * @throws UsageException naming the option
     */
    static void requireAtMost(long most, long value, String option) {
        if (value > most) {
            throw new UsageException(option + " must be at most " + most + ", not " + value);
        }
    }

    /**
     * Refuses a number that is too small.
     *
     * @throws UsageException naming the option
     */
    static void requireAtLeast(long least, long value, String option) {
        if (value < least) {
            throw new UsageException(option + " must be at least " + least + ", not " + value);
        }
    }
}
