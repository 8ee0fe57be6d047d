package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;
import org.smriti.app.files.EarlierSession;

/** What the model thread reports about files. */
public sealed interface FileEvent {

    /** The session was opened from this file. */
    record Loaded(Path file) implements FileEvent {}

    /** The session was saved to this file. */
    record Saved(Path file) implements FileEvent {}

    /** The session came back that belongs to this file. */
    record Belongs(Path file) implements FileEvent {}

    /** Something was exported to this file or folder. */
    record Exported(Path target) implements FileEvent {}

    /** The bookmarks of the session that was opened. */
    record Marked(List<Bookmark> bookmarks) implements FileEvent {}

    /**
     * A session was not opened because it was made with another model.
     *
     * @param made name of the model it was made with
     * @param here name of the model that would play it here
     */
    record OtherModel(Path file, String made, String here) implements FileEvent {}

    /**
     * A film was not opened because it is too long.
     *
     * @param why in one line
     * @param part that could be opened
     */
    record TooLong(Path file, String why, FilmPart part) implements FileEvent {}

    /** A session ended unexpectedly and can be recovered from this file. */
    record LeftBehind(Path file) implements FileEvent {}

    /** Autosaves of earlier sessions, the latest first. */
    record Earlier(List<EarlierSession> sessions) implements FileEvent {}

    /**
     * The text of a file that may be a lesson.
     *
     * @param file that it was read from
     */
    record Lesson(Path file, String text) implements FileEvent {}

    /** Versions and models in use, a line each. */
    record Running(List<String> lines) implements FileEvent {}
}
