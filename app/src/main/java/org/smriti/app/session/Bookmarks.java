package org.smriti.app.session;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.smriti.model.memory.Memory;

/** Copies of one model's memory, evenly spaced over a session, to go back to; wider apart once they take too much room. */
final class Bookmarks implements AutoCloseable {

    /** Steps between two of them: what a jump back has to replay at most. */
    private static final int SPACING = 25;

    private static final long MOST_BYTES = 256L << 20;

    private final Map<Integer, NavigableMap<Integer, Memory>> memories = new HashMap<>(); // by branch and steps seen
    private int spacing = SPACING;

    /** Keeps a copy of the memory, which is as of so many steps of a branch, if one is due. */
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

    /** Bytes of all of them. */
    long bytes() {
        return memories.values().stream()
                .flatMap(all -> all.values().stream())
                .mapToLong(Memory::bytes)
                .sum();
    }

    /** Closes every second one. */
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

    /** The latest one of a branch with at most that many steps, by its number of steps. */
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
