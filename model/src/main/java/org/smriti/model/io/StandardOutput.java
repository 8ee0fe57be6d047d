package org.smriti.model.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * The stream that a command's result goes to. It keeps the first failure, which Java's own {@code System.out} and every {@code PrintWriter}
 * swallow, so that a full disk is told of.
 */
public final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    /** Writes to any stream. */
    public StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** The standard output of this process. */
    public static StandardOutput open() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** The failure after which nothing more was written, if there was one. */
    public Optional<IOException> failure() {
        return failure;
    }

    /**
     * Whether a write failed because the reader has closed the pipe, as {@code head} does when it has enough; the word "pipe" stands in the
     * message in most languages.
     */
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
