package org.smriti.app.view.help;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;

/** A command and its keys, each a button that waits for a replacement when it is pressed. */
final class UserCommandRow extends HBox {

    private final ExplorerState state;
    private final Rebinding rebinding;
    private final UserCommand command;
    private final HBox strokes = new HBox(4);

    UserCommandRow(ExplorerState state, Rebinding rebinding, UserCommand command) {
        super(10);
        this.state = state;
        this.rebinding = rebinding;
        this.command = command;
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.textProperty().bind(state.texts().of(command.key()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        strokes.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, gap, strokes);
        setOnMouseClicked(event -> begin(state.keys().get().of(command).getFirst()));
        offer();
        state.keys().subscribe(this::offer);
        state.language().subscribe(this::offer);
        rebinding.request().subscribe(this::show);
    }

    private void offer() {
        strokes.getChildren()
                .setAll(state.keys().get().of(command).stream()
                        .map(this::button)
                        .toList());
    }

    private Button button(KeyCodeCombination stroke) {
        Button button = new Button();
        button.setId("key-" + command.id() + "-" + strokes(stroke));
        button.getStyleClass().addAll("key", "stroke");
        button.setText(Strokes.label(stroke));
        button.setUserData(stroke);
        button.setAccessibleText(
                state.texts().get("keys.accessible", state.texts().get(command.key()), Strokes.label(stroke)));
        button.setDisable(command.kind() == UserCommand.Kind.FIXED);
        button.setOnAction(event -> begin(stroke));
        return button;
    }

    private int strokes(KeyCodeCombination stroke) {
        return state.keys().get().of(command).indexOf(stroke);
    }

    private void begin(KeyCodeCombination stroke) {
        if (command.kind() != UserCommand.Kind.FIXED) {
            rebinding.begin(command, stroke);
        }
    }

    private void show(Optional<Rebinding.Request> request) {
        strokes.getChildren().forEach(node -> {
            Button button = (Button) node;
            KeyCodeCombination stroke = (KeyCodeCombination) button.getUserData();
            boolean waits = request.filter(new Rebinding.Request(command, stroke)::equals)
                    .isPresent();
            button.setText(waits ? "…" : Strokes.label(stroke));
        });
    }
}
