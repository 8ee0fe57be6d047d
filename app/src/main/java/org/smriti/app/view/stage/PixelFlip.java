package org.smriti.app.view.stage;

import javafx.scene.image.Image;

/**
 * Two pictures that a view shows in turn, so that a frame appears together with what is said of it: one that is drawn over the picture on
 * the screen can be seen a moment before its labels, as the render thread may still be painting the scene before.
 */
public final class PixelFlip {

    private Pixels shown;
    private Pixels spare;
    private byte[] drawn = {};

    /**
     * Two pictures.
     *
     * @param side pixels on a side of the frames
     * @param scale pixels on screen for each of them, at least 1
     */
    public PixelFlip(int side, int scale) {
        shown = new Pixels(side, scale);
        spare = new Pixels(side, scale);
    }

    /** Pixels across each picture. */
    int width() {
        return (int) shown.image().getWidth();
    }

    /**
     * Draws a frame where it is not seen, unless it is the one that is shown: whoever asks twice for one pulse must not reach the picture on
     * the screen.
     *
     * @param rgb side·side·3 bytes, which do not change afterwards
     * @return the picture that is to be shown now; the one before keeps its frame until the next one is drawn
     */
    public Image draw(byte[] rgb) {
        if (rgb != drawn) {
            Pixels next = spare;
            spare = shown;
            shown = next;
            next.show(rgb);
            drawn = rgb;
        }
        return shown.image();
    }
}
