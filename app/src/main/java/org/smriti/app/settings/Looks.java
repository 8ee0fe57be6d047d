package org.smriti.app.settings;

/**
 * How large and how smooth things are drawn.
 *
 * @param text size of all text; 1 is the usual one
 * @param side share of the window's width that the column of map and charts takes
 * @param pixels of the frames
 */
public record Looks(double text, double side, Pixels pixels) {

    /** How a pixel of a frame is drawn. */
    public enum Pixels {
        /** As a square. */
        CRISP,
        /** Passing into the next one. */
        SMOOTH
    }

    /** Those of the first start. */
    public static final Looks USUAL = new Looks(1, 0.21, Pixels.CRISP);

    /** Whether every number is one that the window can give. */
    boolean isPossible() {
        return text >= 0.5 && text <= 3 && side >= 0 && side <= 1;
    }
}
