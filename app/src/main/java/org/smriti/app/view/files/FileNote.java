package org.smriti.app.view.files;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;

/** Shows for a few seconds over the window what was done to a file. */
public final class FileNote extends Label {

    private static final Duration SHOWN = Duration.seconds(5);

    /** Shows the note of that state. */
    public FileNote(ExplorerState state) {
        setId("file-note");
        getStyleClass().add("file-note");
        setMouseTransparent(true);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, new Insets(0, 12, 40, 0)); // above the status bar
        var note = state.files().note();
        textProperty().bind(state.texts().of(note));
        visibleProperty().bind(note.isNotEqualTo(Message.NONE));
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(event -> note.set(Message.NONE));
        note.subscribe(() -> pause.playFromStart());
    }
}
