package org.smriti.app.view;

import javafx.scene.control.MenuButton;
import org.smriti.app.state.ExplorerState;

/** Offers what teaches. */
final class LearnMenu extends MenuButton {

    LearnMenu(ExplorerState state) {
        setId("learn");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(state.texts().of("toolbar.learn"));
    }
}
