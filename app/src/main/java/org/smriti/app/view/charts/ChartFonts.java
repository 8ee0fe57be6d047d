package org.smriti.app.view.charts;

import java.awt.Font;

/** The letters of charts. */
final class ChartFonts {

    /** Of a whole chart's title. */
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);

    /** Of axes and lines. */
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    /** Of numbers. */
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    /*
     * What is drawn first needs a font like no other, and so does what comes right after it: the canvas forgets its font between two
     * drawings, and is only told of one that differs from the last it drew with.
     */

    /** Of the names of lines. */
    static final Font LEGEND = LABEL.deriveFont(11.2f);

    /** Of the numbers beside a scale of colours. */
    static final Font SCALE = SMALL.deriveFont(9.8f);

    /** Of what a scale of colours is for. */
    static final Font SCALE_LABEL = SMALL.deriveFont(10.2f);

    private ChartFonts() {}
}
