package org.smriti.app.view.present;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Makes a window as large as the screen, and as it was. */
public final class FullScreen {

    private FullScreen() {}

    /** The one or the other, whichever it is not. */
    public static void toggle(Scene scene) {
        if (scene.getWindow() instanceof Stage window) {
            toggle(window);
        }
    }

    static void toggle(Stage window) {
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape has other uses here
        window.setFullScreenExitHint("");
        window.setFullScreen(!window.isFullScreen());
    }
}
