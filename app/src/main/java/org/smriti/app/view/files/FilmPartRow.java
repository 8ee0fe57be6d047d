package org.smriti.app.view.files;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.FileEvent;
import org.smriti.app.state.FilmPart;
import org.smriti.app.text.Message;
import org.smriti.app.video.TimeRange;

/** Asks which part of a film to open that is too long to be opened whole. */
final class FilmPartRow extends HBox {

    private static final int RANGE_COLUMNS = 12;
    private static final int RATE_COLUMNS = 4;

    private final ExplorerState state;
    private final FileCommands files;
    private final TextField range = new TextField();
    private final TextField rate = new TextField();

    FilmPartRow(ExplorerState state, FileCommands files) {
        super(10);
        this.state = state;
        this.files = files;
        setId("film-part");
        Label why = new Label();
        why.setWrapText(true);
        why.textProperty()
                .bind(state.files()
                        .tooLong()
                        .map(asked -> asked.map(FileEvent.TooLong::why).orElse("")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        field(range, "film-range", RANGE_COLUMNS, "files.film-range");
        field(rate, "film-rate", RATE_COLUMNS, "files.film-rate");
        Button open = FilesBar.button(state.texts(), "film-", "open-part");
        open.setOnAction(event -> open());
        Button not = FilesBar.button(state.texts(), "film-", "leave-it");
        not.setOnAction(event -> state.files().tooLong().set(Optional.empty()));
        getChildren().setAll(why, gap, label("files.film-range"), range, label("files.film-rate"), rate, open, not);
        FilesBar.dress(this);
        state.files().tooLong().subscribe(this::ask);
    }

    private void field(TextField field, String id, int columns, String key) {
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.accessibleTextProperty().bind(state.texts().of(key));
        field.setOnAction(event -> open());
    }

    private Label label(String key) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(state.texts().of(key));
        return label;
    }

    private void ask(Optional<FileEvent.TooLong> asked) {
        setVisible(asked.isPresent());
        asked.map(FileEvent.TooLong::part).ifPresent(part -> {
            range.setText(part.range().toString());
            rate.setText(rate(part.rate()));
            range.requestFocus();
            range.selectAll();
        });
    }

    private static String rate(double rate) {
        return rate == Math.rint(rate) ? String.valueOf((int) rate) : String.valueOf(rate);
    }

    /** Opens the part that was typed; the row comes back if that is too long, too. */
    private void open() {
        state.files().tooLong().get().ifPresent(asked -> {
            try {
                FilmPart part = new FilmPart(
                        TimeRange.parse(range.getText()),
                        Double.parseDouble(rate.getText().strip()));
                state.files().tooLong().set(Optional.empty());
                files.open(asked.file(), part);
            } catch (NumberFormatException e) {
                state.note().set(Message.of("files.no-rate", rate.getText()));
            } catch (IllegalArgumentException e) {
                state.note().set(Message.of("files.no-part", e.getMessage()));
            }
        });
    }
}
