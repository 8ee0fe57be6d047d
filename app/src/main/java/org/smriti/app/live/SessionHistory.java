package org.smriti.app.live;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smriti.app.files.SavedSession;
import org.smriti.model.world.film.FilmWorld;

/**
 * The sessions that others took the place of, to go back to and forward again. All are kept as data, from which a session is replayed; the
 * next one to go back to, and to go forward to, is also kept whole with its memories, so that it is there at once: unless these are large,
 * and only until a model is loaded or closed. Belongs to the model thread.
 */
final class SessionHistory implements AutoCloseable {

    /** Why a session is left. */
    enum Way {
        /** Another one begins. */
        ON,
        /** A person goes back to one before it. */
        BACK,
        /** A person goes forward to one after it. */
        FORTH
    }

    /**
     * A session that was left.
     *
     * @param document the file that it is saved to
     * @param whole itself, while it is kept
     */
    record Left(SavedSession saved, Optional<Path> document, Optional<OpenSession> whole) {

        private Left with(Optional<OpenSession> session) {
            return new Left(saved, document, session);
        }
    }

    private static final int MOST = 10;
    private static final long MOST_BYTES = 256L << 20; // of the pictures of all of them
    private static final long MOST_MEMORY = 192L << 20; // bytes, of one that is kept whole

    private final Map<Way, Deque<Left>> sides = new EnumMap<>(
            Map.of(Way.BACK, new ArrayDeque<>(), Way.FORTH, new ArrayDeque<>())); // the one to go to next on top
    private Way way = Way.ON;
    private Optional<Left> written = Optional.empty(); // the present session, shortly before it is left or changed

    /** Sets why sessions are left from now on. */
    void go(Way next) {
        way = next;
    }

    /** Whether a person goes back or forward, so that also a session without work is to be come back to. */
    boolean isTravelling() {
        return way != Way.ON;
    }

    /** The session that is next on the way back or forward. */
    Optional<Left> next(Way wanted) {
        return Optional.ofNullable(sides.get(wanted).peek());
    }

    /** Takes that session out, as it is the present one now. */
    void arrived(Way wanted) {
        sides.get(wanted).pop();
    }

    /** Takes down the present session, which is about to be left or changed. */
    void write(SavedSession saved, Optional<Path> document) {
        written = Optional.of(new Left(saved, document, Optional.empty()));
    }

    /**
     * Keeps a session that was left, or closes it if it was not taken down.
     *
     * @return whether a person can go back to it because of what they just did
     */
    boolean left(OpenSession session) {
        boolean whole = written.isPresent() && session.session().memoryBytes() <= MOST_MEMORY;
        if (!whole) {
            session.session().close();
        }
        return keep(whole ? Optional.of(session) : Optional.empty());
    }

    /** Keeps the present session as it was taken down before it was changed. */
    boolean changed() {
        return keep(Optional.empty());
    }

    private boolean keep(Optional<OpenSession> whole) {
        Optional<Left> left = written.map(now -> now.with(whole));
        written = Optional.empty();
        left.ifPresent(one -> {
            Deque<Left> side = sides.get(way == Way.BACK ? Way.FORTH : Way.BACK);
            closeWhole(side);
            side.push(one);
            trim(side);
        });
        if (way == Way.ON) {
            whole.ifPresent(session -> session.undone().clear());
            acted();
        }
        return left.isPresent() && way == Way.ON;
    }

    /** Drops the oldest of too many. */
    private static void trim(Deque<Left> side) {
        long bytes = 0;
        int kept = 0;
        Set<FilmWorld> films = new HashSet<>(); // each counts once
        for (Left left : side) {
            bytes += left.saved().transcript().pictureBytes();
            bytes +=
                    left.saved().film().filter(films::add).map(FilmWorld::bytes).orElse(0L);
            if (kept >= MOST || kept > 0 && bytes > MOST_BYTES) {
                break;
            }
            kept++;
        }
        while (side.size() > kept) {
            side.removeLast();
        }
    }

    /** Forgets what could be gone forward to, as a person did something else. */
    void acted() {
        Deque<Left> forth = sides.get(Way.FORTH);
        closeWhole(forth);
        forth.clear();
    }

    /** Closes the sessions that are kept whole, as models they use are about to be closed or are no longer all there is. */
    void closeWhole() {
        sides.values().forEach(SessionHistory::closeWhole);
    }

    /** Only the one on top is ever kept whole. */
    private static void closeWhole(Deque<Left> side) {
        if (!side.isEmpty() && side.element().whole().isPresent()) {
            Left top = side.pop();
            side.push(top.with(Optional.empty()));
            top.whole().get().session().close();
        }
    }

    @Override
    public void close() {
        closeWhole();
    }
}
