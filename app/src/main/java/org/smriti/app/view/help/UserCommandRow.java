package org.smriti.app.view.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** A command and the keys that it has in the world that is open, each a button that waits for a replacement when it is pressed. */
final class UserCommandRow extends HBox {

    private static final String WAITING = "…";

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
        setOnMouseClicked(event -> begin(first()));
        offer();
        state.keysHere().subscribe(this::offer);
        state.language().subscribe(this::offer);
        rebinding.request().subscribe(this::show);
    }

    /** The key that is shown first; where none is, the first of those that the command has in other worlds. */
    private KeyCodeCombination first() {
        return Stream.of(state.keysHere().getValue(), state.keys().get())
                .flatMap(keys -> keys.of(command).stream())
                .findFirst()
                .orElseThrow();
    }

    private void offer() {
        List<KeyCodeCombination> here = state.keysHere().getValue().of(command);
        if (here.isEmpty()) {
            strokes.getChildren().setAll(elsewhere());
        } else {
            strokes.getChildren().setAll(here.stream().map(this::button).toList());
        }
    }

    /** Says how a command is given whose keys are those of hands here. */
    private Label elsewhere() {
        Label elsewhere = new Label();
        elsewhere.setId("key-" + command.id() + "-none");
        elsewhere.getStyleClass().addAll("faint", "no-stroke");
        elsewhere.setText(byList());
        return elsewhere;
    }

    private String byList() {
        return state.texts().get("keys.none", state.keysHere().getValue().label(UserCommand.PALETTE));
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
            if (node instanceof Button button) {
                KeyCodeCombination stroke = (KeyCodeCombination) button.getUserData();
                boolean waits = request.filter(new Rebinding.Request(command, stroke)::equals)
                        .isPresent();
                button.setText(waits ? WAITING : Strokes.label(stroke));
            } else if (node instanceof Label elsewhere) {
                boolean waits = request.map(Rebinding.Request::command)
                        .filter(command::equals)
                        .isPresent();
                elsewhere.setText(waits ? WAITING : byList());
            }
        });
    }
}
