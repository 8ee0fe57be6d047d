package org.smriti.app.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.smriti.app.state.Event;

/** Carries events from the model thread to the window, which fetches them once a frame: neither ever waits for the other. */
public final class Feed {

    private final Queue<Event> events = new ConcurrentLinkedQueue<>();

    /** Tells something; from any thread. */
    void tell(Event event) {
        events.add(event);
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
