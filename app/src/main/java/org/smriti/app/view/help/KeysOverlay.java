package org.smriti.app.view.help;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.smriti.app.state.ExplorerState;

/** All keys at a glance, over the window; any click puts it away. */
public final class KeysOverlay extends StackPane {

    private static final String[][] KEYS = {
        {"↑ ← →  or  W A D", "steer; several at once"},
        {"Space", "let time pass, or stand still"},
        {".", "one step"},
        {"Tab", "10, 15 or 4 steps a second"},
        {"M", "follow the maze, or imagine"},
        {"P", "let the policy steer"},
        {", /", "look a step back, ahead"},
        {"[ ]", "look a chunk back, ahead"},
        {"Home End", "look at the first, the newest step"},
        {"G", "regenerate from here"},
        {"Ctrl Z", "back to the branch before"},
        {"B", "bookmark"},
        {"X", "show the difference from the truth"},
        {"E J N K", "disturb: exposure, camera jump, noise, blackout"},
        {"R", "begin again"},
        {"L", "light or dark"},
        {"Esc", "cancel"},
        {"?", "this"},
    };

    /** Seen while that state says so. */
    public KeysOverlay(ExplorerState state) {
        setId("keys");
        getStyleClass().add("overlay");
        GridPane grid = new GridPane(24, 6);
        grid.getStyleClass().add("card");
        grid.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (int row = 0; row < KEYS.length; row++) {
            Label key = new Label(KEYS[row][0]);
            key.getStyleClass().add("key");
            grid.add(key, 0, row);
            grid.add(new Label(KEYS[row][1]), 1, row);
        }
        setAlignment(Pos.CENTER);
        getChildren().add(grid);
        visibleProperty().bind(state.helping());
        setOnMouseClicked(event -> state.helping().set(false));
    }
}
