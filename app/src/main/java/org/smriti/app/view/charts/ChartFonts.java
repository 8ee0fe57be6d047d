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

    /** Like no other: the canvas forgets its font between two drawings, and is only told of one that differs from the last it drew with. */
    static final Font LEGEND = LABEL.deriveFont(11.2f);

    private ChartFonts() {}
}
