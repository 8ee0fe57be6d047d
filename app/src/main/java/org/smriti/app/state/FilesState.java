package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.smriti.app.text.Message;

/** What the window shows of files; pure data. Only the JavaFX thread touches it. */
public final class FilesState {

    private static final int MOST_RECENT = 10;

    final ReadOnlyObjectWrapper<Optional<Path>> document = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    final StateList<Path> earlier = new StateList<>();
    private final ObjectProperty<Optional<FileEvent.OtherModel>> question =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> leftBehind = new SimpleObjectProperty<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<FileEvent.Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Message> note = new SimpleObjectProperty<>(Message.NONE);
    final ReadOnlyObjectWrapper<List<String>> running = new ReadOnlyObjectWrapper<>(List.of());

    /** The session file that Save replaces; empty until the session was saved or opened from a file. */
    public ReadOnlyObjectProperty<Optional<Path>> document() {
        return document.getReadOnlyProperty();
    }

    /** Files that were opened or saved, the latest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Autosaves of earlier sessions, the latest first. */
    public ObservableList<Path> earlier() {
        return earlier.readOnly();
    }

    /** A session that was made with another model, while the person decides whether to open it with the present one. */
    public ObjectProperty<Optional<FileEvent.OtherModel>> question() {
        return question;
    }

    /** A session that ended unexpectedly, until the person recovers or discards it. */
    public ObjectProperty<Optional<Path>> leftBehind() {
        return leftBehind;
    }

    /** The last thing done to a file; {@link Message#NONE} after a few seconds. */
    public ObjectProperty<Message> note() {
        return note;
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
