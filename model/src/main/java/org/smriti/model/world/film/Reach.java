package org.smriti.model.world.film;

/**
 * The frames of a film that may be shown.
 *
 * @param from the first
 * @param to after the last
 */
record Reach(Film film, int from, int to) {

    /** Checks that it is within the film. */
    Reach {
        if (from < 0 || to <= from || to > film.count()) {
            throw new IllegalArgumentException(
                    "frames " + from + " to " + to + " of " + film.name() + ", which has " + film.count());
        }
    }

    /** All of a film. */
    static Reach whole(Film film) {
        return new Reach(film, 0, film.count());
    }

    /** Frames at which a stretch of so many can begin. */
    int beginnings(int length) {
        return Math.max(0, to - from - length + 1);
    }
}
