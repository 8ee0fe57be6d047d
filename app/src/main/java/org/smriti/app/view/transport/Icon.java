package org.smriti.app.view.transport;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The signs of a player's buttons, as shapes: fonts of some machines lack them. */
enum Icon {
    FIRST("M2 2h2v12h-2zM14 2v12l-9-6z"),
    BACK("M11 2h2v12h-2zM9 2v12l-7-6z"),
    PLAY("M3 1l11 7-11 7z"),
    PAUSE("M3 2h4v12h-4zM9 2h4v12h-4z"),
    AHEAD("M3 2h2v12h-2zM7 2l7 6-7 6z"),
    NEWEST("M2 2l9 6-9 6zM12 2h2v12h-2z"),
    REPLAY("M8 3a5.5 5.5 0 1 0 5.5 5.5h-2a3.5 3.5 0 1 1-3.5-3.5v2.5l4-3.5-4-3.5z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A region of that shape, filled and sized by the style sheet. */
    Region region() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        Region region = new Region();
        region.setShape(shape);
        region.getStyleClass().add("icon");
        return region;
    }
}
