package org.smriti.app.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** Turns words of the command line into objects, and refuses unusable ones in one line. */
public final class Arguments {

    private Arguments() {}

    /**
     * Finds what a word names.
     *
     * @throws UsageException with the message of the {@link IllegalArgumentException} that refuses the word
     */
    public static <A, R> R resolve(A word, Function<A, R> meaning) {
        try {
            return meaning.apply(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /**
     * Refuses a file that cannot be written, before a long measurement.
     *
     * @throws UsageException naming the option
     */
    public static void requireWritable(Path file, String option) {
        if (Files.isDirectory(file)) {
            throw new UsageException(option + " " + file + " is a folder; expected a file to write");
        }
        requireMakeable(file, file.toAbsolutePath().getParent(), option);
    }

    /**
     * Refuses a folder that cannot be written to or made.
     *
     * @throws UsageException naming the option
     */
    public static void requireWritableFolder(Path folder, String option) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(option + " " + folder + " is not a folder");
        }
        requireMakeable(folder, folder.toAbsolutePath(), option);
    }

    /** Refuses a folder without permission to write, or that would have to be made in one. */
    private static void requireMakeable(Path asked, Path folder, String option) {
        Path nearest = folder;
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null || !Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw new UsageException(
                    option + " " + asked + " cannot be written: " + nearest + " is no folder that may be written to");
        }
    }

    /**
     * Refuses a number that is too large.
     *
     * @throws UsageException naming the option
     */
    public static void requireAtMost(long most, long value, String option) {
        if (value > most) {
            throw new UsageException(option + " must be at most " + most + ", not " + value);
        }
    }

    /**
     * Refuses a number that is too small.
     *
     * @throws UsageException naming the option
     */
    public static void requireAtLeast(long least, long value, String option) {
        if (value < least) {
            throw new UsageException(option + " must be at least " + least + ", not " + value);
        }
    }

    /**
     * Refuses what takes more memory than there is.
     *
     * @param needed bytes
     * @param there bytes of the memory
     * @param what is to be held in memory at once
     * @param whose memory it is
     * @throws UsageException with both sizes
     */
    public static void requireRoom(double needed, double there, String what, String whose) {
        if (needed > there) {
            throw new UsageException(what + " take about " + gigabytes(needed) + " of memory, and " + whose + " has "
                    + gigabytes(there) + "; a smaller --batch takes less");
        }
    }

    /** Bytes as people write them. */
    public static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, bytes < 9.95e9 ? "%.1f GB" : "%.0f GB", bytes / 1e9);
    }
}
