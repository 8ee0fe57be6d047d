package org.smriti.app.view.control;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;
import org.smriti.app.view.type.Lines;

/** Says, for as long as it takes to read, what was done: to a file, or by a key that shows nothing else. */
public final class Note extends Label {

    private static final Duration GLANCE = Duration.seconds(2);
    private static final Duration LETTER = Duration.millis(60);
    private static final int WIDEST = 70; // letters

    /** Shows the note of that state. */
    public Note(ExplorerState state) {
        setId("note");
        getStyleClass().add("note");
        setMouseTransparent(true);
        textProperty().bind(state.texts().of(state.note()).map(text -> Lines.of(text, WIDEST)));
        visibleProperty().bind(state.note().isNotEqualTo(Message.NONE));
        PauseTransition pause = new PauseTransition();
        pause.setOnFinished(event -> state.note().set(Message.NONE));
        state.note().subscribe(() -> {
            pause.stop();
            pause.setDuration(GLANCE.add(LETTER.multiply(getText().length())));
            pause.playFromStart();
        });
    }
}
