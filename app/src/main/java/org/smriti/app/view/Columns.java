package org.smriti.app.view;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.smriti.app.state.ExplorerState;

/** The stage and beside it the column of map and charts, whose width the person chooses; the column is left out while it is not visible. */
final class Columns extends SplitPane {

    private final ExplorerState state;
    private final Node stage;
    private final Region side;

    Columns(ExplorerState state, Node stage, Region side) {
        this.state = state;
        this.stage = stage;
        this.side = side;
        setId("columns");
        setMinHeight(0);
        getStyleClass().add("columns");
        side.visibleProperty().subscribe(this::fill);
    }

    private void fill(boolean both) {
        getItems().clear();
        getItems().add(stage);
        if (both) {
            getItems().add(side);
            setDividerPositions(1 - state.sideShare().get());
            getDividers()
                    .getFirst()
                    .positionProperty()
                    .subscribe((before, now) -> state.sideShare().set(1 - now.doubleValue()));
        }
    }
}
