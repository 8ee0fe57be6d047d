package org.smriti.model.world.film;

import org.smriti.model.world.episode.Frames;

/** Films whose every frame says in its first pixel which film and which frame it is. */
public final class NumberedFilm {

    private NumberedFilm() {}

    /** One of at most 65,536 frames. */
    public static Frames frames(int film, int count, int side) {
        int bytes = side * side * 3;
        byte[] rgb = new byte[count * bytes];
        for (int frame = 0; frame < count; frame++) {
            rgb[frame * bytes] = (byte) film;
            rgb[frame * bytes + 1] = (byte) frame;
            rgb[frame * bytes + 2] = (byte) (frame >> 8);
        }
        return new Frames(side, rgb);
    }

    /** The same as a film. */
    public static Film film(int number, int count, int side) {
        return FilmWorld.film("film " + number, frames(number, count, side));
    }

    /** Which film a frame is of. */
    public static int filmOf(byte[] rgb) {
        return rgb[0] & 0xFF;
    }

    /** Which of its frames it is. */
    public static int numberOf(byte[] rgb) {
        return (rgb[1] & 0xFF) + ((rgb[2] & 0xFF) << 8);
    }
}
