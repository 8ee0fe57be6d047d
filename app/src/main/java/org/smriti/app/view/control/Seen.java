package org.smriti.app.view.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Keeps hidden nodes out of the scene graph: otherwise each change of theme, language or size would lay them out too, and shaping long
 * Telugu texts takes noticeably long.
 */
public final class Seen {

    private Seen() {}

    /** Fills a pane while it is visible, and empties it while it is not. */
    public static void fill(Pane pane, Node... content) {
        pane.visibleProperty().subscribe(visible -> pane.getChildren().setAll(visible ? List.of(content) : List.of()));
    }
}
