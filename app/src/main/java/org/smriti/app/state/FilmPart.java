package org.smriti.app.state;

import org.smriti.app.video.TimeRange;

/**
 * What is taken of a film that is opened.
 *
 * @param range seconds of it
 * @param rate frames for each second
 */
public record FilmPart(TimeRange range, double rate) {

    /** All of it, at the rate at which the window walks. */
    public static final FilmPart WHOLE = new FilmPart(TimeRange.WHOLE, 10);

    /** Another part at the same rate. */
    public FilmPart of(TimeRange other) {
        return new FilmPart(other, rate);
    }
}
