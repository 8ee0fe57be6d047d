package org.smriti.app.video;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads all that a process says, and keeps the beginning. */
final class Drain {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final InputStream said;
    private final int most;
    private final Thread thread;

    /**
     * Begins.
     *
     * @param most bytes that are kept
     */
    Drain(String name, InputStream said, int most) {
        this.said = said;
        this.most = most;
        thread = Thread.ofPlatform().daemon().name(name).start(this::read);
    }

    private void read() {
        byte[] piece = new byte[1 << 12];
        try (said) {
            for (int read = said.read(piece); read >= 0; read = said.read(piece)) {
                synchronized (kept) {
                    kept.write(piece, 0, Math.min(read, most - kept.size()));
                }
            }
        } catch (IOException e) {
            return; // the process was ended; what it said before counts
        }
    }

    /** What was said before the process ended. */
    String text() throws InterruptedException {
        thread.join();
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
