package org.smriti.app.view.undo;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Offer;
import org.smriti.app.text.Message;
import org.smriti.app.view.type.Tips;

/** Says for some seconds, over the window, what was done to the session as a whole, and offers to undo it or to do it again. */
public final class UndoNote extends HBox {

    private static final Duration SHOWN = Duration.seconds(10);

    /** Shows the offer of that state, and calls the commands. */
    public UndoNote(ExplorerState state, Commands commands) {
        super(12);
        setId("undo-note");
        getStyleClass().add("file-note");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label done = new Label();
        done.setId("undo-done");
        done.textProperty()
                .bind(state.texts()
                        .of(state.offer()
                                .map(offer -> offer.map(Offer::done).orElse(Message.NONE))
                                .orElse(Message.NONE)));
        getChildren()
                .setAll(
                        done,
                        button(state, Offer.Way.UNDO, UserCommand.UNDO, commands::undo),
                        button(state, Offer.Way.REDO, UserCommand.REDO, commands::redo));
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(done.textProperty());
        visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> state.offer().get().isPresent(), state.offer()));
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(event -> state.offer().set(Optional.empty()));
        state.offer().subscribe(offer -> {
            if (offer.isPresent()) {
                pause.playFromStart();
            } else {
                pause.stop();
            }
        });
        hoverProperty()
                .subscribe(
                        hovered -> { // a person who reads it or aims at it has as long as they like
                            if (hovered) {
                                pause.stop();
                            } else if (isVisible()) {
                                pause.playFromStart();
                            }
                        });
    }

    private static Button button(ExplorerState state, Offer.Way way, UserCommand command, Runnable act) {
        Button button = new Button();
        button.setId("undo-note-" + command.id());
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false); // it goes away by itself; by keys the command does the same
        button.textProperty().bind(state.texts().of("undo." + command.id()));
        button.setTooltip(Tips.of(state.texts(), "undo." + command.id() + ".tip", command, state.keysHere()));
        button.setOnAction(event -> act.run());
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> state.offer()
                                .get()
                                .filter(offer -> offer.way() == way)
                                .isPresent(),
                        state.offer()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
