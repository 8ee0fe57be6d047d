package org.smriti.app.live.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.smriti.app.state.Event;
import org.smriti.app.text.Message;

/** Carries events from the model thread to the window, which fetches them once a frame: neither ever waits for the other. */
public final class EventQueue {

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();

    /** Adds an event; called from any thread. */
    public void tell(Event event) {
        events.add(event);
    }

    /** Tells that a long task goes on, of which it is not known how far it has come. */
    public void busy(String key, Object... arguments) {
        busy(Event.Work.UNKNOWN, key, arguments);
    }

    /** Tells that a long task goes on, and which share is done, 0 to 1. */
    public void busy(double share, String key, Object... arguments) {
        tell(new Event.Busy(Optional.of(new Event.Work(Message.of(key, arguments), share))));
    }

    /** Tells that no long task goes on any more. */
    public void idle() {
        tell(new Event.Busy(Optional.empty()));
    }

    /** Tells that something could not be done. */
    public void failed(String key, Object... arguments) {
        tell(new Event.Failed(Message.of(key, arguments)));
    }

    /** Everything told since the last time, in order. */
    public List<Event> take() {
        List<Event> taken = new ArrayList<>();
        for (Event event = events.poll(); event != null; event = events.poll()) {
            taken.add(event);
        }
        return taken;
    }
}
