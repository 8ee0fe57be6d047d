package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.files.EarlierSession;
import org.smriti.app.text.Message;

/** What the window shows of files; pure data. Only the JavaFX thread touches it. */
public final class FilesState {

    private static final int MOST_RECENT = 10;

    final ReadOnlyObjectWrapper<Optional<Path>> document = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    final StateList<EarlierSession> earlier = new StateList<>();
    private final ObjectProperty<Optional<FileEvent.OtherModel>> question =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<FileEvent.TooLong>> tooLong = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> leftBehind = new SimpleObjectProperty<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<FileEvent.Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Message> note;
    private final BooleanProperty exporting = new SimpleBooleanProperty();
    private final ObjectProperty<ExportFormat> exportFormat = new SimpleObjectProperty<>(ExportFormat.MP4);
    final ReadOnlyObjectWrapper<List<String>> running = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Nothing was opened or saved yet.
     *
     * @param note says what was done to a file, among other things
     */
    FilesState(ObjectProperty<Message> note) {
        this.note = note;
    }

    /** The session file that Save replaces; empty until the session was saved or opened from a file. */
    public ReadOnlyObjectProperty<Optional<Path>> document() {
        return document.getReadOnlyProperty();
    }

    /** Files that were opened or saved, the latest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Autosaves of earlier sessions, the latest first. */
    public ObservableList<EarlierSession> earlier() {
        return earlier.readOnly();
    }

    /** A session that was made with another model, while the person decides whether to open it with the present one. */
    public ObjectProperty<Optional<FileEvent.OtherModel>> question() {
        return question;
    }

    /** A film that is too long to be opened whole, while the person chooses a part. */
    public ObjectProperty<Optional<FileEvent.TooLong>> tooLong() {
        return tooLong;
    }

    /** A session that ended unexpectedly, until the person recovers or discards it. */
    public ObjectProperty<Optional<Path>> leftBehind() {
        return leftBehind;
    }

    /** The note of the window, which also says what was done to a file. */
    public ObjectProperty<Message> note() {
        return note;
    }

    /** Whether a person chooses what to export. */
    public BooleanProperty exporting() {
        return exporting;
    }

    /** The format that was chosen last for that. */
    public ObjectProperty<ExportFormat> exportFormat() {
        return exportFormat;
    }

    /** The lesson that was opened last, as it was read. */
    public ReadOnlyObjectProperty<Optional<FileEvent.Lesson>> lesson() {
        return lesson.getReadOnlyProperty();
    }

    /** Versions and models in use, a line each. */
    public ReadOnlyObjectProperty<List<String>> running() {
        return running.getReadOnlyProperty();
    }

    /** Moves a file to the top of the recent ones. */
    public void used(Path file) {
        recent.remove(file);
        recent.addFirst(file);
        if (recent.size() > MOST_RECENT) {
            recent.remove(MOST_RECENT, recent.size());
        }
    }
}
