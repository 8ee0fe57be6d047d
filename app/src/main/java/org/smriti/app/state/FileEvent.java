package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;

/** What there is to tell of files. */
public sealed interface FileEvent {

    /** What is played is now from this file. */
    record Loaded(Path file) implements FileEvent {}

    /** What is played can be opened again from this file. */
    record Saved(Path file) implements FileEvent {}

    /** Something was written to look at elsewhere. */
    record Exported(Path target) implements FileEvent {}

    /** Moments that are marked in what was opened. */
    record Marked(List<Bookmark> bookmarks) implements FileEvent {}

    /**
     * A session was not opened because it was made with another model.
     *
     * @param made the model it was made with
     * @param here the one that would play it
     */
    record OtherModel(Path file, String made, String here) implements FileEvent {}

    /** A session ended unexpectedly and can be recovered from this file. */
    record LeftBehind(Path file) implements FileEvent {}

    /** Sessions as they were left, the latest first. */
    record Earlier(List<Path> files) implements FileEvent {}

    /** Versions and models in use, a line each. */
    record Running(List<String> lines) implements FileEvent {}
}
