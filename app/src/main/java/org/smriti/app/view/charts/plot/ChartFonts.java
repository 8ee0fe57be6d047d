package org.smriti.app.view.charts.plot;

import java.awt.Font;
import org.smriti.app.view.paint.CanvasText;

/** The fonts of charts. */
public final class ChartFonts {

    /** For the title of a whole chart. */
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);

    /** For axes and lines of text. */
    public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

    /** For numbers. */
    public static final Font SMALL = CanvasText.SMALL;

    private ChartFonts() {}
}
