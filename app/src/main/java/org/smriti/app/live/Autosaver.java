package org.smriti.app.live;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.FileErrors;
import org.smriti.app.files.SavedSession;
import org.smriti.app.files.SessionFile;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.live.thread.Worker;
import org.smriti.app.state.Event;

/** Keeps the session in case of an unexpected end: every few seconds in which something changed. */
final class Autosaver {

    private static final long EVERY_NANOS = 5_000_000_000L;

    /** So much longer than writing a session down it is left alone afterwards: long sessions are kept less often, never a burden. */
    private static final long REST = 50;

    private final Autosaves autosaves;
    private final Worker disk;
    private final EventQueue events;
    private final AtomicBoolean writing = new AtomicBoolean();
    private boolean complained; // of the file thread

    // of the model thread
    private long kept = -1;
    private long next = System.nanoTime() + EVERY_NANOS;

    Autosaver(Autosaves autosaves, Worker disk, EventQueue events) {
        this.autosaves = autosaves;
        this.disk = disk;
        this.events = events;
    }

    /**
     * Keeps the session if it is time to.
     *
     * @param version changes with the session
     * @param session writes it down
     */
    void look(long version, Supplier<SavedSession> session) {
        if (version == kept || System.nanoTime() < next || !writing.compareAndSet(false, true)) {
            return;
        }
        long began = System.nanoTime();
        SavedSession saved = session.get();
        long now = System.nanoTime();
        kept = version;
        next = now + Math.max(EVERY_NANOS, REST * (now - began));
        disk.run(() -> write(saved));
    }

    private void write(SavedSession saved) {
        try {
            new SessionFile(autosaves.own()).write(saved);
            complained = false;
        } catch (IOException e) {
            complain(e);
        } finally {
            writing.set(false);
        }
    }

    /** Once, until it has worked again. */
    private void complain(IOException e) {
        if (!complained) {
            complained = true;
            events.tell(new Event.Failed(FileErrors.keeping(autosaves.folder(), e)));
        }
    }

    /** Ends as one should: nothing is left to recover. */
    void end() {
        disk.run(() -> {
            try {
                autosaves.end();
            } catch (IOException e) {
                complain(e);
            }
        });
    }
}
