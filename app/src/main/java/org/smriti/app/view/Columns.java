package org.smriti.app.view;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
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
        widthProperty().subscribe(this::place);
        state.sideShare().subscribe(this::place);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isDivider(event.getTarget())) {
                state.sideShare().set(1 - getDividerPositions()[0]);
            }
        });
    }

    private void fill(boolean both) {
        getItems().clear();
        getItems().add(stage);
        if (both) {
            getItems().add(side);
            place();
        }
    }

    private void place() {
        if (getItems().size() > 1) {
            setDividerPositions(1 - state.sideShare().get());
        }
    }

    /** Whether the divider was dragged; a layout moves it, too, which is no choice. */
    private boolean isDivider(EventTarget target) {
        for (Node at = target instanceof Node node ? node : this; at != this; at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }
}
