package org.smriti.app.export;

/**
 * How a film is drawn.
 *
 * @param pane pixels on a side of each picture in it, at least 1
 */
public record FilmLook(int pane, Scaling scaling, Captions captions) {

    /** A film for slides. */
    public static final FilmLook USUAL = new FilmLook(384, Scaling.CRISP, Captions.SHOWN);

    /** How frames become larger. */
    public enum Scaling {
        /** Each of their pixels becomes a square; the picture is a whole number of times as large as the frame. */
        CRISP,
        /** Colours flow into each other; the picture is exactly as large as asked. */
        SMOOTH
    }

    /** Whether names, scores, the mode and where it is from stand in the picture. */
    public enum Captions {
        SHOWN,
        LEFT_OUT
    }

    /** Checks the size. */
    public FilmLook {
        if (pane < 1) {
            throw new IllegalArgumentException("a pane of " + pane + " pixels cannot be drawn");
        }
    }

    /** Pixels on a side of the picture of a frame that has {@code side}. */
    int edge(int side) {
        return scaling == Scaling.CRISP ? side * Math.max(1, pane / side) : pane;
    }
}
