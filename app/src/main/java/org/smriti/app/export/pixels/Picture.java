package org.smriti.app.export.pixels;

/**
 * A picture.
 *
 * @param width pixels
 * @param height pixels
 * @param rgb rows from the top, pixels from the left, red, green, blue: width · height · 3
 */
public record Picture(int width, int height, byte[] rgb) {

    /** Checks the sizes. */
    public Picture {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "×" + height + " cannot have " + rgb.length + " bytes");
        }
    }
}
