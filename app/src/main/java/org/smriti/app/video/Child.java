package org.smriti.app.video;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** A process of FFmpeg's that ends when it is closed, and with this program. */
final class Child implements AutoCloseable {

    private static final int MOST_COMPLAINED = 1 << 16; // bytes

    private final Process process;
    private final Thread hook;
    private final Drain errors;

    /** Starts it. */
    Child(ProcessBuilder builder) throws IOException {
        process = builder.redirectInput(ProcessBuilder.Redirect.PIPE).start();
        hook = new Thread(process::destroyForcibly, "ffmpeg-end");
        Runtime.getRuntime().addShutdownHook(hook);
        errors = new Drain("ffmpeg-errors", process.getErrorStream(), MOST_COMPLAINED);
        process.getOutputStream().close();
    }

    /** What it writes. */
    InputStream output() {
        return process.getInputStream();
    }

    /** Waits for its end; it is ended if that takes longer. */
    Ending ending(Duration patience) throws InterruptedException {
        boolean ended = process.waitFor(patience);
        if (!ended) {
            process.destroyForcibly();
        }
        int code = process.waitFor();
        return new Ending(ended ? code : Ending.HUNG, Complaints.of(errors.text()));
    }

    /** Ends it, if it has not ended. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (IllegalStateException e) {
            return; // the program is ending
        }
    }
}
