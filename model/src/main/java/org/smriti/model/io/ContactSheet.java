package org.smriti.model.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A grid of equally large, square pictures, magnified by a whole number, with gaps between them.
 *
 * <p>Begins black-grey all over; places that get no picture stay so.
 */
public final class ContactSheet {

    private static final byte BACKGROUND = 0x18;

    private final int size;
    private final int scale;
    private final int gap;
    private final int columns;
    private final int rows;
    private final byte[] rgb;

    /**
     * An empty sheet.
     *
     * @param columns pictures side by side
     * @param rows pictures one below the other
     * @param size pixels on a side of each picture
     * @param scale sheet pixels per picture pixel, in both directions
     * @param gap sheet pixels around each picture
     */
    public ContactSheet(int columns, int rows, int size, int scale, int gap) {
        if (columns < 1 || rows < 1 || size < 1 || scale < 1 || gap < 0) {
            throw new IllegalArgumentException("a sheet of " + columns + "×" + rows + " pictures of " + size
                    + " pixels, magnified " + scale + " times, with gaps of " + gap);
        }
        this.columns = columns;
        this.rows = rows;
        this.size = size;
        this.scale = scale;
        this.gap = gap;
        this.rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width(), height()))];
        Arrays.fill(rgb, BACKGROUND);
    }

    /** Pixels across. */
    public int width() {
        return columns * (size * scale + gap) + gap;
    }

    /** Pixels down. */
    public int height() {
        return rows * (size * scale + gap) + gap;
    }

    /**
     * Puts a picture in its place.
     *
     * @param column 0 = left
     * @param row 0 = top
     * @param picture size · size · 3 bytes, copied
     */
    public void put(int column, int row, byte[] picture) {
        if (column < 0 || column >= columns || row < 0 || row >= rows || picture.length != 3 * size * size) {
            throw new IllegalArgumentException("a picture of " + picture.length + " bytes at column " + column
                    + ", row " + row + " of a sheet of " + columns + "×" + rows);
        }
        int left = gap + column * (size * scale + gap);
        int top = gap + row * (size * scale + gap);
        for (int y = 0; y < size * scale; y++) {
            for (int x = 0; x < size * scale; x++) {
                int from = 3 * (y / scale * size + x / scale);
                System.arraycopy(picture, from, rgb, 3 * ((top + y) * width() + left + x), 3);
            }
        }
    }

    /** The sheet's pixels, rows from the top, red, green, blue; a copy. */
    public byte[] rgb() {
        return rgb.clone();
    }

    /** Writes the sheet as PNG. */
    public void write(Path file) throws IOException {
        Png.write(file, width(), height(), rgb);
    }
}
