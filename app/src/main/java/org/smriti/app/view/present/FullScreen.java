package org.smriti.app.view.present;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Switches a window between full screen and its normal size. */
public final class FullScreen {

    private FullScreen() {}

    /** Toggles full screen. */
    public static void toggle(Scene scene) {
        if (scene.getWindow() instanceof Stage window) {
            toggle(window);
        }
    }

    static void toggle(Stage window) {
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape closes overlays here
        window.setFullScreenExitHint("");
        window.setFullScreen(!window.isFullScreen());
    }
}
