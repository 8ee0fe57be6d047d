package org.smriti.model.world;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * When each object of a walk was last shown, frame by frame. Mutable; one thread at a time.
 *
 * @param <K> what stands for an object, as it is now: if it becomes another, that one was never shown
 */
public final class ShownObjects<K> {

    private final Map<K, Integer> lastShown = new HashMap<>();
    private int frame = -1;
    private boolean shown;

    /** Begins the next frame. */
    public void next(boolean isShown) {
        frame++;
        shown = isShown;
    }

    /** Takes an object as in view of the frame, and tells how many frames ago it was last shown; empty if it never was. */
    public OptionalInt see(K object) {
        Integer before = shown ? lastShown.put(object, frame) : lastShown.get(object);
        return before == null ? OptionalInt.empty() : OptionalInt.of(frame - before);
    }
}
