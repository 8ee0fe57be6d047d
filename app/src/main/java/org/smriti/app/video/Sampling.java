package org.smriti.app.video;

import org.smriti.model.world.film.FilmWorld;

/**
 * What is taken from a film, how often and how large.
 *
 * @param range seconds of the film
 * @param rate frames for each second; frame k shows what is seen k / rate seconds after the range's beginning. Of a folder each picture
 *     is a frame, whatever the rate
 * @param side pixels on a side: the middle of each picture is cropped to a square and scaled to this
 */
public record Sampling(TimeRange range, double rate, int side) {

    /** Frames that may be collected at once: five minutes at ten frames a second. */
    private static final int MOST_FRAMES = 3_000;

    private static final int MOST_BYTES = 768 << 20; // of these; reached above 286 pixels a side
    private static final int LARGEST = 2_048;

    /** Of a sum that is a whole number but for rounding. */
    private static final double ROUNDING = 1e-6;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException in one line
     */
    public Sampling {
        if (!(rate >= FilmWorld.SLOWEST_RATE && rate <= FilmWorld.FASTEST_RATE)) {
            throw new IllegalArgumentException(rate + " frames a second; expected 0.01 to 240");
        }
        if (side < 1 || side > LARGEST) {
            throw new IllegalArgumentException(side + " pixels a side; expected 1 to " + LARGEST);
        }
    }

    /** Most frames of this size that {@link Video#take} collects. */
    public int mostFrames() {
        return Math.min(MOST_FRAMES, MOST_BYTES / bytesPerFrame());
    }

    /** Frames in so many seconds. */
    long frames(double seconds) {
        return Math.max(1, (long) Math.ceil(seconds * rate - ROUNDING));
    }

    int bytesPerFrame() {
        return side * side * 3;
    }
}
