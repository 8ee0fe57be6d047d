package org.smriti.app.view.control;

import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.smriti.app.state.ExplorerState;

/**
 * Ends the hover over a step wherever the mouse is no longer over it: views set the step that they are hovered at, but hear nothing of the mouse
 * once they are hidden, or once the window has lost it.
 */
public final class HoverEnd {

    private HoverEnd() {}

    /** Ends hovers in that scene. */
    public static void on(Scene scene, ExplorerState state) {
        // views under the mouse set the step again, as their handlers come after filters
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> state.hover(ExplorerState.NOWHERE));
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> state.hover(ExplorerState.NOWHERE));
        scene.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget() == scene || event.getTarget() == scene.getRoot()) {
                state.hover(ExplorerState.NOWHERE);
            }
        });
        scene.windowProperty().flatMap(Window::focusedProperty).orElse(false).subscribe(focused -> {
            if (!focused) {
                state.hover(ExplorerState.NOWHERE);
            }
        });
    }
}
