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

/** Saves the session every few seconds, if it has changed, so that it can be recovered after an unexpected end. */
final class Autosaver {

    private static final long EVERY_NANOS = 5_000_000_000L;

    /** The next save waits at least so many times as long as the model thread took for the last: long sessions are saved less often. */
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
     * Saves the session if a save is due.
     *
     * @param version another number after each change
     * @param session makes what the file holds
     */
    void look(long version, Supplier<SavedSession> session) {
        long began = System.nanoTime();
        if (version == kept || began < next || writing.get()) {
            return;
        }
        next = began + EVERY_NANOS; // also if it cannot be made
        SavedSession saved = session.get();
        long now = System.nanoTime();
        kept = version;
        next = now + Math.max(EVERY_NANOS, REST * (now - began));
        writing.set(true);
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

    /** Tells of a failure once, and again only after a save has worked. */
    private void complain(IOException e) {
        if (!complained) {
            complained = true;
            events.tell(new Event.Failed(FileErrors.keeping(autosaves.folder(), e)));
        }
    }

    /** Removes what was saved, as nothing is to be recovered after an orderly end. */
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
