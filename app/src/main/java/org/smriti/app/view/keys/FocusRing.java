package org.smriti.app.view.keys;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A ring around the control that has the keyboard focus, the same for buttons, lists and canvases. */
public final class FocusRing extends Region {

    private static final double GAP = 2;

    private final KeyboardFocus focus;

    /** Shows that focus. */
    public FocusRing(KeyboardFocus focus) {
        this.focus = focus;
        setId("focus-ring");
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Moves to the focused control; called once a frame, as the control may move. */
    public void pulse() {
        Optional<Node> owner = focus.owner();
        setVisible(owner.isPresent());
        owner.ifPresent(node -> {
            Bounds bounds = getParent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
            resizeRelocate(
                    bounds.getMinX() - GAP,
                    bounds.getMinY() - GAP,
                    bounds.getWidth() + 2 * GAP,
                    bounds.getHeight() + 2 * GAP);
        });
    }
}
