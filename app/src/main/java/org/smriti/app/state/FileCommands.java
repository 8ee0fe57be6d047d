package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Film;
import org.smriti.app.export.Recording;

/** The commands of a person that concern files. Every call returns at once; its results arrive as {@link FileEvent}s. */
public interface FileCommands {

    /** Opens a session, a recorded episode, a drawn maze or the folder of a model. */
    void open(Path file);

    /** Opens a session although the models it was made with are not here. */
    void openAnyway(Path file);

    /** Saves the session; if that fails, an older file of that name stays. */
    void save(Path file);

    /** Exports steps in a format. */
    void export(ExportFormat format, Recording recording, Path target);

    /** Writes a film as a GIF. */
    void export(Film film, Path target);

    /** Writes content that is made already, such as a picture. */
    void export(byte[] content, Path target);

    /** Goes on with a session that ended unexpectedly. */
    void recover(Path file);

    /** Deletes the file of a session that ended unexpectedly. */
    void forget(Path file);

    /** Sets the bookmarks that are saved with the session. */
    void marked(List<Bookmark> bookmarks);
}
