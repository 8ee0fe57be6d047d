package org.smriti.app.session;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.smriti.model.memory.Memory;

/** What one model remembered at some moments of a session, evenly spaced, to come back to; a longer session keeps fewer of them. */
final class Bookmarks implements AutoCloseable {

    /** Steps between two of them: what a jump back has to replay at most. */
    private static final int SPACING = 25;

    private static final long MOST_BYTES = 256L << 20;

    private final Map<Integer, NavigableMap<Integer, Memory>> memories = new HashMap<>(); // by branch and steps seen
    private int spacing = SPACING;

    /** Keeps what is remembered after so many steps of a branch, if it is time for that. */
    void mark(Branch branch, int steps, Memory memory) {
        if (memory.frames() % spacing != 0 || memory.openFrames() > 0) {
            return;
        }
        Memory replaced =
                memories.computeIfAbsent(branch.id(), id -> new TreeMap<>()).put(steps, memory.snapshot());
        if (replaced != null) {
            replaced.close();
        }
        if (bytes() > MOST_BYTES) {
            thin();
        }
    }

    private long bytes() {
        return memories.values().stream()
                .flatMap(all -> all.values().stream())
                .mapToLong(Memory::bytes)
                .sum();
    }

    /** Gives up every second one. */
    private void thin() {
        spacing *= 2;
        memories.values()
                .forEach(all -> all.entrySet().removeIf(entry -> {
                    boolean dropped = entry.getValue().frames() % spacing != 0;
                    if (dropped) {
                        entry.getValue().close();
                    }
                    return dropped;
                }));
    }

    /** The last one before a branch had more than that many steps, by the number it had. */
    Optional<Map.Entry<Integer, Memory>> nearest(Branch branch, int steps) {
        NavigableMap<Integer, Memory> own = memories.get(branch.id());
        Map.Entry<Integer, Memory> found = own == null ? null : own.floorEntry(steps);
        if (found != null || branch.fork().isEmpty() || !(branch.origin() instanceof Branch.Origin.Live)) {
            return Optional.ofNullable(found);
        }
        return nearest(
                branch.parent().orElseThrow(),
                Math.min(steps, branch.fork().get().at()));
    }

    @Override
    public void close() {
        memories.values().forEach(all -> all.values().forEach(Memory::close));
    }
}
