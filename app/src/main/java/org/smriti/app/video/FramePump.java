package org.smriti.app.video;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Cuts the output of a process into frames, few of which wait at any time: the process waits then. */
final class FramePump implements AutoCloseable {

    private static final int WAITING = 4;

    private final BlockingQueue<Optional<byte[]>> frames = new ArrayBlockingQueue<>(WAITING);
    private final InputStream output;
    private final int bytes;
    private final Thread thread;

    /** What came. */
    sealed interface Next {}

    /** A frame. */
    record Frame(byte[] rgb) implements Next {}

    /** Nothing yet, or nothing more. */
    enum Nothing implements Next {
        YET,
        MORE
    }

    /**
     * Begins.
     *
     * @param bytes of one frame
     */
    FramePump(InputStream output, int bytes) {
        this.output = output;
        this.bytes = bytes;
        thread = Thread.ofPlatform().daemon().name("ffmpeg-frames").start(this::pump);
    }

    private void pump() {
        try {
            byte[] frame = read();
            while (frame.length == bytes) {
                frames.put(Optional.of(frame));
                frame = read();
            }
            frames.put(Optional.empty());
        } catch (InterruptedException e) {
            return; // closed: nobody waits for more
        }
    }

    /** The next bytes, fewer than a frame's at the end. */
    private byte[] read() {
        try {
            return output.readNBytes(bytes);
        } catch (IOException e) {
            return new byte[0]; // the process was ended
        }
    }

    /** Waits for the next frame, not for long. */
    Next next(long milliseconds) throws InterruptedException {
        Optional<byte[]> next = frames.poll(milliseconds, TimeUnit.MILLISECONDS);
        if (next == null) {
            return Nothing.YET;
        }
        return next.<Next>map(Frame::new).orElse(Nothing.MORE);
    }

    /** Ends it; the process must have been ended. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
