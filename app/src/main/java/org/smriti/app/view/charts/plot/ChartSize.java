package org.smriti.app.view.charts.plot;

import java.awt.BasicStroke;
import java.awt.Font;

/**
 * How large the texts of a chart are, and how thick its lines.
 *
 * @param factor 1 where the text of the window has its usual size
 */
public record ChartSize(double factor) {

    /** In a window with text of the usual size, and in files. */
    public static final ChartSize USUAL = new ChartSize(1);

    /** For the title of a whole chart. */
    public Font title() {
        return font(Font.BOLD, 14);
    }

    /** For axes and lines of text. */
    public Font label() {
        return font(Font.PLAIN, 12);
    }

    /** For numbers. */
    public Font small() {
        return font(Font.PLAIN, 11);
    }

    private Font font(int style, double pixels) {
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) of(pixels));
    }

    /** So many pixels of a window with text of the usual size. */
    public double of(double pixels) {
        return factor * pixels;
    }

    /** Stroke of the lines that show data. */
    public BasicStroke line() {
        return line(1.8);
    }

    /** A stroke of a width in such pixels. */
    public BasicStroke line(double width) {
        return new BasicStroke((float) of(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Stroke of the lines that show what is only compared with. */
    public BasicStroke dashed() {
        return dashed(1.5);
    }

    /** A dashed stroke of a width in such pixels. */
    public BasicStroke dashed(double width) {
        float[] dashes = {(float) of(5), (float) of(3)};
        return new BasicStroke((float) of(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, dashes, 0);
    }
}
