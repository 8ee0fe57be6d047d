package org.smriti.app.view.palette;

import javafx.scene.paint.Color;
import org.smriti.app.color.Meaning;
import org.smriti.app.color.OkabeIto;
import org.smriti.app.session.tick.Provenance;

/** The colours of {@link Meaning} as JavaFX colours, and two that only the window needs. */
public final class Palette {

    /** The playhead. */
    public static final Color PLAYHEAD = paint(Meaning.PLAYHEAD);

    /** The attention window. */
    public static final Color WINDOW = paint(Meaning.WINDOW);

    /** Beyond the training length. */
    public static final Color BEYOND = paint(Meaning.BEYOND);

    /** A disturbance of the camera. */
    public static final Color DISTURBED = paint(Meaning.DISTURBED);

    /** Small text, readable on light and dark. */
    public static final Color FAINT = Color.web("#8b949e");

    /** The hovered step or place. */
    public static final Color HOVER = PLAYHEAD.deriveColor(0, 0.7, 1.1, 1);

    private Palette() {}

    /** The colour of a frame in memory. */
    public static Color of(Provenance provenance) {
        return paint(Meaning.of(provenance));
    }

    private static Color paint(OkabeIto color) {
        return Color.rgb(color.rgb() >> 16, color.rgb() >> 8 & 0xff, color.rgb() & 0xff);
    }
}
