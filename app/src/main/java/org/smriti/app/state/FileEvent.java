package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;

/** What the model and file threads tell the window of files. */
public sealed interface FileEvent {

    /** The session, or Smriti's model, is now from this file or folder. */
    record Loaded(Path file) implements FileEvent {}

    /** The session was saved to this file. */
    record Saved(Path file) implements FileEvent {}

    /** An export was written. */
    record Exported(Path target) implements FileEvent {}

    /** The bookmarks of the session that was opened. */
    record Marked(List<Bookmark> bookmarks) implements FileEvent {}

    /**
     * A session was not opened because it was made with another model.
     *
     * @param made the model it was made with
     * @param here the one that it would go on with
     */
    record OtherModel(Path file, String made, String here) implements FileEvent {}

    /** A session ended unexpectedly and can be recovered from this file. */
    record LeftBehind(Path file) implements FileEvent {}

    /** Sessions as they were left, the latest first. */
    record Earlier(List<Path> files) implements FileEvent {}

    /** Versions and models in use, a line each. */
    record Running(List<String> lines) implements FileEvent {}
}
