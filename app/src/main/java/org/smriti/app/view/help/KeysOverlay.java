package org.smriti.app.view.help;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.smriti.app.state.ExplorerState;

/** All keys at a glance, over the window; any click puts it away. */
public final class KeysOverlay extends StackPane {

    /** What a key is called, and what it does. */
    private record Row(String key, String text) {}

    private static final List<Row> ROWS = List.of(
            new Row("↑ ← →   W A D", "steer"),
            new Row("Space", "play"),
            new Row(".", "step"),
            new Row("Tab", "rate"),
            new Row("M", "mode"),
            new Row("P", "policy"),
            new Row(",  /", "look-step"),
            new Row("[  ]", "look-chunk"),
            new Row("Home  End", "look-ends"),
            new Row("G", "regenerate"),
            new Row("Ctrl Z", "undo"),
            new Row("B", "bookmark"),
            new Row("X", "difference"),
            new Row("V", "map"),
            new Row("1 … 5", "probe"),
            new Row("O", "operate"),
            new Row("E J N K", "disturb"),
            new Row("R", "again"),
            new Row("L", "light"),
            new Row("F2", "language"),
            new Row("F3", "glossary"),
            new Row("F4", "quiz"),
            new Row("F5  F11", "present"),
            new Row("PgUp  PgDn", "page"),
            new Row("Esc", "cancel"),
            new Row("?  F1", "keys"));

    private static final int HALF = Math.ceilDiv(ROWS.size(), 2); // one column would be too high for a small window

    /** Seen while that state says so. */
    public KeysOverlay(ExplorerState state) {
        setId("keys");
        getStyleClass().add("overlay");
        GridPane grid = new GridPane(24, 8);
        grid.getStyleClass().add("card");
        grid.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (int row = 0; row < ROWS.size(); row++) {
            Label key = new Label(ROWS.get(row).key());
            key.getStyleClass().add("key");
            int column = row / HALF * 2;
            grid.add(key, column, row % HALF);
            Label text = new Label();
            text.textProperty().bind(state.texts().of("keys." + ROWS.get(row).text()));
            grid.add(text, column + 1, row % HALF);
        }
        setAlignment(Pos.CENTER);
        getChildren().add(grid);
        visibleProperty().bind(state.helping());
        setOnMouseClicked(event -> state.helping().set(false));
    }
}
