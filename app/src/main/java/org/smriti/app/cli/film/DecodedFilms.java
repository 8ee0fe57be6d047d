package org.smriti.app.cli.film;

import java.util.List;
import org.smriti.model.world.film.FilmList;

/**
 * Films that lie in a folder as arrays of frames.
 *
 * @param list those that could be read, at least one; nothing is held out of them
 * @param notes a line for each film that could not be read, or not whole
 */
public record DecodedFilms(FilmList list, List<String> notes) {

    /** Keeps a copy. */
    public DecodedFilms {
        notes = List.copyOf(notes);
    }
}
