package org.smriti.app.state;

import org.smriti.app.video.TimeRange;
import org.smriti.model.world.film.FilmWorld;

/**
 * What is taken of a film that is opened.
 *
 * @param range seconds of it
 * @param rate frames for each second
 */
public record FilmPart(TimeRange range, double rate) {

    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 60;

    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException in one line
     */
    public FilmPart {
        if (!(rate >= SLOWEST && rate <= FASTEST)) {
            throw new IllegalArgumentException(rate + " frames a second; expected " + SLOWEST + " to " + FASTEST);
        }
    }

    /** All of it, at the rate at which the window walks. */
    public static final FilmPart WHOLE = new FilmPart(TimeRange.WHOLE, FilmWorld.USUAL_RATE);

    /** Another part at the same rate. */
    public FilmPart of(TimeRange other) {
        return new FilmPart(other, rate);
    }
}
