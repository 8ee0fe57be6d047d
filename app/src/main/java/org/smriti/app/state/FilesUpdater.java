package org.smriti.app.state;

import java.nio.file.Path;
import java.util.Optional;
import org.smriti.app.text.Message;

/** Puts events about files into the state. */
final class FilesUpdater {

    private final ExplorerState state;
    private final FilesState files;

    FilesUpdater(ExplorerState state) {
        this.state = state;
        files = state.files();
    }

    /** Another session began, which belongs to no file yet. */
    void began() {
        files.document.set(Optional.empty());
        files.question().set(Optional.empty());
        files.tooLong().set(Optional.empty());
    }

    void apply(FileEvent event) {
        switch (event) {
            case FileEvent.Loaded loaded -> {
                files.document.set(Optional.of(loaded.file()).filter(FilesUpdater::isSession));
                files.used(loaded.file());
                if (state.offer().get().isEmpty()) { // which says the same
                    files.note().set(Message.of("files.opened", loaded.file().getFileName()));
                }
                if (!Event.LeftOut.isTold(state.message().get())) { // which is always of this session
                    state.message().set(Message.NONE); // it belongs to the session before
                }
            }
            case FileEvent.Saved saved -> {
                files.document.set(Optional.of(saved.file()));
                files.used(saved.file());
                files.note().set(Message.of("files.saved", saved.file()));
            }
            case FileEvent.Belongs belongs -> files.document.set(Optional.of(belongs.file()));
            case FileEvent.Exported exported -> files.note().set(Message.of("files.exported", exported.target()));
            case FileEvent.Marked marked -> state.bookmarks().setAll(marked.bookmarks());
            case FileEvent.OtherModel other -> files.question().set(Optional.of(other));
            case FileEvent.TooLong tooLong -> files.tooLong().set(Optional.of(tooLong));
            case FileEvent.LeftBehind left -> files.leftBehind().set(Optional.of(left.file()));
            case FileEvent.Earlier earlier -> files.earlier.writable().setAll(earlier.sessions());
            case FileEvent.Lesson lesson -> {
                files.lesson.set(Optional.empty()); // notifies listeners also when the same text is opened again
                files.lesson.set(Optional.of(lesson));
            }
            case FileEvent.Running running -> files.running.set(running.lines());
        }
    }

    private static boolean isSession(Path file) {
        return file.toString().endsWith(".smriti");
    }
}
