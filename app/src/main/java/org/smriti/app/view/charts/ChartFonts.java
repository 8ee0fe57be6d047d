package org.smriti.app.view.charts;

import java.awt.Font;
import org.smriti.app.text.Language;
import org.smriti.app.view.type.Typeface;

/**
 * The sizes of letters that charts use.
 *
 * @param title of a whole chart
 * @param label of axes and lines
 * @param small of numbers
 * @param legend like no other: the canvas forgets its font between two drawings, and is only told of one that differs from the last it drew with
 */
record ChartFonts(Font title, Font label, Font small, Font legend) {

    private static final ChartFonts LATIN = of(Typeface.LATIN);
    private static final ChartFonts TELUGU = of(Typeface.TELUGU);

    /** Those of a language. */
    static ChartFonts of(Language language) {
        return Typeface.of(language) == Typeface.LATIN ? LATIN : TELUGU;
    }

    private static ChartFonts of(Typeface typeface) {
        Font label = typeface.chartFont(Font.PLAIN, 11);
        return new ChartFonts(
                typeface.chartFont(Font.BOLD, 13), label, typeface.chartFont(Font.PLAIN, 10), label.deriveFont(11.2f));
    }
}
