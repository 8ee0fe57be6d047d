package org.smriti.app.view.charts.plot;

import java.awt.Font;
import org.smriti.app.view.paint.CanvasText;

/** The letters of charts. */
public final class ChartFonts {

    /** Of a whole chart's title. */
    public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);

    /** Of axes and lines. */
    public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    /** Of numbers. */
    public static final Font SMALL = CanvasText.SMALL;

    private ChartFonts() {}
}
