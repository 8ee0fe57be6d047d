package org.smriti.app.view.palette;

import javafx.scene.paint.Color;
import org.smriti.app.session.Provenance;

/** Colours with a meaning, the same wherever they occur; told apart by eyes that see fewer (Okabe and Ito). */
public final class Palette {

    /** Where the person looks. */
    public static final Color PLAYHEAD = Color.web("#e69f00");

    /** The attention window. */
    public static final Color WINDOW = Color.web("#56b4e9");

    /** Beyond the training length. */
    public static final Color BEYOND = Color.web("#cc79a7");

    /** Small print on light and dark. */
    public static final Color FAINT = Color.web("#8b949e");

    /** Of what the mouse is over. */
    public static final Color HOVER = PLAYHEAD.deriveColor(0, 0.7, 1.1, 1);

    private Palette() {}

    /** Of a frame in memory. */
    public static Color of(Provenance provenance) {
        return switch (provenance) {
            case OBSERVED -> Color.web("#009e73");
            case IMAGINED -> Color.web("#e69f00");
            case REGENERATED -> Color.web("#cc79a7");
        };
    }
}
