package org.smriti.app.view.stage;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows and columns of equal square frames.
 *
 * @param rows of panes
 * @param columns of panes
 * @param edge of each frame, in JavaFX pixels; at least 0
 */
record Arrangement(int rows, int columns, double edge) {

    private static final double NEARLY = 0.95;

    /**
     * The arrangement in which the frames are largest; of equal ones the one with fewer rows.
     *
     * @param panes how many there are, at least 1
     * @param gap between two panes
     * @param around height of what stands above and below a frame, in each row
     */
    static Arrangement largest(int panes, double width, double height, double gap, double around) {
        return IntStream.rangeClosed(1, panes)
                .mapToObj(rows -> of(rows, panes, width, height, gap, around))
                .max(Comparator.comparingDouble(Arrangement::edge)
                        .thenComparing(Arrangement::rows, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static Arrangement of(int rows, int panes, double width, double height, double gap, double around) {
        int columns = (panes + rows - 1) / rows;
        double across = (width - (columns - 1) * gap) / columns;
        double down = (height - (rows - 1) * gap) / rows - around;
        return new Arrangement(rows, columns, Math.max(0, Math.floor(Math.min(across, down))));
    }

    /**
     * The same with frames that are a whole number of times as large as their pixels, so that each pixel is equally large; where that would
     * cost much of their size, they stay as large as they are.
     *
     * @param side pixels on a side of a frame
     * @param dots physical pixels per JavaFX pixel
     */
    Arrangement crisp(int side, double dots) {
        double whole = Math.floor(edge * dots / side) * side / dots;
        return whole < NEARLY * edge ? this : new Arrangement(rows, columns, whole);
    }
}
