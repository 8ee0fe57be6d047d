package org.smriti.app.view.control;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.smriti.app.state.ExplorerState;

/** Moves the playhead by the arrows, Home and End while a canvas that shows time has the focus. */
public final class StepKeys {

    private static final int CHUNK = 5;

    private StepKeys() {}

    /** Makes a canvas focusable and handles its keys. */
    public static void on(Node node, ExplorerState state) {
        node.setFocusTraversable(true);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (look(event.getCode(), state)) {
                event.consume();
            }
        });
    }

    private static boolean look(KeyCode key, ExplorerState state) {
        int at = state.playhead().get();
        switch (key) {
            case LEFT -> state.lookAt(at - 1);
            case RIGHT -> state.lookAt(at + 1);
            case DOWN -> state.lookAt(at - CHUNK);
            case UP -> state.lookAt(at + CHUNK);
            case HOME -> state.lookAt(0);
            case END -> state.lookAt(state.ticks().size() - 1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
