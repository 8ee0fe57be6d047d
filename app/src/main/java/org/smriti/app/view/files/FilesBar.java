package org.smriti.app.view.files;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.FileEvent;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;

/** Asks questions about files that need a decision, a row for each; the window stays usable meanwhile. */
public final class FilesBar extends VBox {

    private final ExplorerState state;
    private final FileCommands files;

    /** Shows the questions of that state. */
    public FilesBar(ExplorerState state, FileCommands files) {
        this.state = state;
        this.files = files;
        setId("files-bar");
        getChildren().setAll(leftBehind(), otherModel(), new FilmPartRow(state, files));
    }

    private HBox leftBehind() {
        var left = state.files().leftBehind();
        Button recover = button("recover");
        recover.setOnAction(event -> left.get().ifPresent(file -> {
            left.set(Optional.empty());
            files.recover(file);
        }));
        Button forget = button("forget");
        forget.setOnAction(event -> left.get().ifPresent(file -> {
            left.set(Optional.empty());
            files.forget(file);
        }));
        HBox row = row(state.texts().of("files.left-behind"), recover, forget);
        row.setId("left-behind");
        left.subscribe(file -> row.setVisible(file.isPresent()));
        return row;
    }

    private HBox otherModel() {
        var question = state.files().question();
        Button anyway = button("open-anyway");
        anyway.setOnAction(event -> question.get().ifPresent(asked -> {
            question.set(Optional.empty());
            files.openAnyway(asked.file());
        }));
        Button not = button("leave-it");
        not.setOnAction(event -> question.set(Optional.empty()));
        ObservableValue<Message> asked =
                question.map(other -> other.map(FilesBar::asked).orElse(Message.NONE));
        HBox row = row(state.texts().of(asked), anyway, not);
        row.setId("other-model");
        question.subscribe(other -> row.setVisible(other.isPresent()));
        return row;
    }

    private static Message asked(FileEvent.OtherModel other) {
        return Message.of("files.other-model", other.file().getFileName(), other.made(), other.here());
    }

    private Button button(String name) {
        return button(state.texts(), "files-", name);
    }

    /** A button of a row, which is never cut short. */
    static Button button(Texts texts, String prefix, String name) {
        Button button = new Button();
        button.setId(prefix + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMnemonicParsing(true);
        button.textProperty().bind(texts.of("files." + name));
        return button;
    }

    private static HBox row(ObservableValue<String> text, Button... buttons) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(10, label, gap);
        row.getChildren().addAll(List.of(buttons));
        dress(row);
        return row;
    }

    /** Makes a row look like the others, and take no room while it is not visible. */
    static void dress(HBox row) {
        row.getStyleClass().add("files-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
    }
}
