package org.smriti.app.view.charts.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/**
 * Squares in rows and columns, each with a line of text below, as large as an area allows and centred in it.
 *
 * @param columns squares to a row
 * @param side of a square, whole pixels
 * @param left where the first one begins
 * @param top where the first one begins
 * @param text height of the line below a square
 */
public record Cells(int count, int columns, int side, double left, double top, double text) {

    private static final double GAP = 6;
    private static final double TEXT = 15; // of the usual size

    /** Arranges so many squares, with texts of that size, in the number of columns that makes them largest. */
    public static Cells in(Rectangle2D area, int count, ChartSize size) {
        return IntStream.rangeClosed(1, Math.max(1, count))
                .mapToObj(columns -> in(area, count, columns, size.of(TEXT)))
                .reduce((best, other) -> other.side() > best.side() ? other : best)
                .orElseThrow();
    }

    /** Arranges so many squares in a given number of columns. */
    private static Cells in(Rectangle2D area, int count, int columns, double text) {
        int rows = Math.max(1, Math.ceilDiv(count, columns));
        double widest = (area.getWidth() - GAP) / columns - GAP;
        double highest = (area.getHeight() - GAP) / rows - GAP - text;
        int side = (int) Math.max(1, Math.min(widest, highest));
        double width = columns * (side + GAP) - GAP;
        double height = rows * (side + text + GAP) - GAP;
        return new Cells(
                count,
                columns,
                side,
                area.getX() + Math.floor((area.getWidth() - width) / 2),
                area.getY() + Math.floor((area.getHeight() - height) / 2),
                text);
    }

    /** The n-th square. */
    public Rectangle2D cell(int n) {
        return new Rectangle2D.Double(
                left + n % columns * (side + GAP), top + n / columns * (side + text + GAP), side, side);
    }

    /** The baseline of the text below the n-th square. */
    public double baseline(int n) {
        return cell(n).getMaxY() + 0.8 * text;
    }

    /** The number of the square at a place, or −1 if there is none. */
    public int at(Point2D place) {
        return IntStream.range(0, count)
                .filter(n -> cell(n).contains(place))
                .findFirst()
                .orElse(-1);
    }

    /**
     * A part of a square that is cut into rows and columns.
     *
     * @param part its number, row by row
     */
    public static Rectangle2D part(Rectangle2D square, int part, int rows, int columns) {
        double width = square.getWidth() / columns;
        double height = square.getHeight() / rows;
        return new Rectangle2D.Double(
                square.getX() + part % columns * width, square.getY() + part / columns * height, width, height);
    }

    /** The number of the part of such a square at a place in it. */
    public static int partAt(Rectangle2D square, Point2D place, int rows, int columns) {
        int row = (int) Math.clamp((place.getY() - square.getY()) / square.getHeight() * rows, 0, rows - 1);
        int column = (int) Math.clamp((place.getX() - square.getX()) / square.getWidth() * columns, 0, columns - 1);
        return row * columns + column;
    }
}
