package org.smriti.app.view.palette;

import javafx.scene.paint.Color;
import org.smriti.app.color.Meaning;
import org.smriti.app.color.OkabeIto;
import org.smriti.app.session.Provenance;

/** The colours of {@link Meaning} as JavaFX has them, and two that only the window needs. */
public final class Palette {

    /** Where the person looks. */
    public static final Color PLAYHEAD = paint(Meaning.PLAYHEAD);

    /** The attention window. */
    public static final Color WINDOW = paint(Meaning.WINDOW);

    /** Beyond the training length. */
    public static final Color BEYOND = paint(Meaning.BEYOND);

    /** Small print on light and dark. */
    public static final Color FAINT = Color.web("#8b949e");

    /** Of what the mouse is over. */
    public static final Color HOVER = PLAYHEAD.deriveColor(0, 0.7, 1.1, 1);

    private Palette() {}

    /** Of a frame in memory. */
    public static Color of(Provenance provenance) {
        return paint(Meaning.of(provenance));
    }

    private static Color paint(OkabeIto color) {
        return Color.rgb(color.rgb() >> 16, color.rgb() >> 8 & 0xff, color.rgb() & 0xff);
    }
}
