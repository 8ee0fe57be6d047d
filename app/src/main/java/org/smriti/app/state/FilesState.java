package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.smriti.app.text.Message;

/** What the window shows of files; pure data. Only the JavaFX thread touches it. */
public final class FilesState {

    private static final int MOST_RECENT = 10;

    private final ObjectProperty<Optional<Path>> document = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> earlier = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<FileEvent.OtherModel>> question =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> leftBehind = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Message> note = new SimpleObjectProperty<>(Message.NONE);
    private final ObjectProperty<List<String>> running = new SimpleObjectProperty<>(List.of());

    /** The session file that saving writes again, once there is one. */
    public ObjectProperty<Optional<Path>> document() {
        return document;
    }

    /** Files that were opened or saved, the latest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Sessions as they were left, saved or not, the latest first. */
    public ObservableList<Path> earlier() {
        return earlier;
    }

    /** A session that was not opened: the person is asked whether another model will do. */
    public ObjectProperty<Optional<FileEvent.OtherModel>> question() {
        return question;
    }

    /** A session that ended unexpectedly, until the person decides about it. */
    public ObjectProperty<Optional<Path>> leftBehind() {
        return leftBehind;
    }

    /** What was done with a file last; {@link Message#NONE} after a while. */
    public ObjectProperty<Message> note() {
        return note;
    }

    /** Versions and models in use, a line each. */
    public ObjectProperty<List<String>> running() {
        return running;
    }

    /** Puts a file on top of the recent ones. */
    void used(Path file) {
        recent.remove(file);
        recent.addFirst(file);
        if (recent.size() > MOST_RECENT) {
            recent.remove(MOST_RECENT, recent.size());
        }
    }
}
