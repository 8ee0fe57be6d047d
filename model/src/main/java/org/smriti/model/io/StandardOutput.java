package org.smriti.model.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a command's result goes, and what became of it: Java's own {@code System.out}, and every {@code PrintWriter}, keep to themselves
 * that a disk is full.
 */
public final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    /** Of any stream. */
    public StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** That of this process. */
    public static StandardOutput open() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** Why it took no more, if it did not take all. */
    public Optional<IOException> failure() {
        return failure;
    }

    /** Whether a write failed because nobody reads any more, as {@code head} does when it has enough; the word stands in most languages. */
    public static boolean isClosedPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}
