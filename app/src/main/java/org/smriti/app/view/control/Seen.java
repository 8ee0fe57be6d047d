package org.smriti.app.view.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Keeps what is hidden out of the window: every change of theme, language or size would lay it out as well, and the letters of long texts
 * in Telugu take longer than a person forgives.
 */
public final class Seen {

    private Seen() {}

    /** Fills a pane while it is visible, and empties it while it is not. */
    public static void fill(Pane pane, Node... content) {
        pane.visibleProperty().subscribe(visible -> pane.getChildren().setAll(visible ? List.of(content) : List.of()));
    }
}
