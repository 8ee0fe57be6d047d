package org.smriti.app.live;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.smriti.app.files.SavedSession;
import org.smriti.app.live.SessionHistory.Way;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.state.Event;
import org.smriti.app.state.Offer;
import org.smriti.app.text.Message;

/**
 * Undoes what a person did, and does it again: first the ways between the branches of the session, then the session itself, in whose place
 * the one before it comes back. Belongs to the model thread.
 */
final class UndoDesk {

    private final LiveSession live;
    private final SessionHistory history;
    private final FileOpener opener;
    private final FileDesk files;
    private final EventQueue events;

    UndoDesk(LiveSession live, SessionHistory history, FileOpener opener, FileDesk files, EventQueue events) {
        this.live = live;
        this.history = history;
        this.opener = opener;
        this.files = files;
        this.events = events;
    }

    /** Undoes the last act, if there is one. */
    void undo(BooleanSupplier cancelled) {
        if (!live.undo()) {
            travel(Way.BACK, cancelled);
        }
    }

    /** Does the act again that was undone last, if there is one. */
    void redo(BooleanSupplier cancelled) {
        if (!live.redo()) {
            travel(Way.FORTH, cancelled);
        }
    }

    /** Goes to the next session on a way; if that is cancelled or fails, all stays as it was. */
    private void travel(Way way, BooleanSupplier cancelled) {
        Optional<SessionHistory.Left> next = history.next(way);
        if (next.isEmpty()) {
            offer(way == Way.BACK ? "undo.nothing" : "undo.nothing-again", Offer.Way.NONE);
            return;
        }
        history.go(way);
        try {
            reach(next.get(), cancelled);
            history.arrived(way);
            files.comeBack(next.get());
            offer(
                    "undo.back",
                    way == Way.BACK ? Offer.Way.REDO : Offer.Way.UNDO,
                    live.opened().orElseThrow().title(),
                    live.length() - 1);
        } catch (CancellationException e) {
            events.failed("undo.cancelled");
        } catch (IOException | IllegalArgumentException e) {
            events.failed("failed.undo", e.getMessage());
        } finally {
            history.go(Way.ON);
            events.idle();
        }
    }

    private void reach(SessionHistory.Left left, BooleanSupplier cancelled) throws IOException {
        SavedSession saved = left.saved();
        if (left.whole().isPresent()) {
            live.comeBack(left.whole().get(), saved.transcript());
        } else {
            opener.comeBack(saved, cancelled);
        }
    }

    private void offer(String key, Offer.Way way, Object... arguments) {
        events.tell(new Event.Offered(Optional.of(new Offer(Message.of(key, arguments), way))));
    }
}
