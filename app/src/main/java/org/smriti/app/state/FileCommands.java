package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.Recording;

/** Commands about files. Every call returns at once; its result arrives as a {@link FileEvent}. */
public interface FileCommands {

    /** Opens a session, a recorded episode, a film, a folder of pictures, a drawn maze, a lesson or the folder of a model. */
    void open(Path file);

    /** Opens a part of a film. */
    void open(Path film, FilmPart part);

    /** Opens a session with the present models although it was made with others. */
    void openAnyway(Path file);

    /** Saves the session; if that fails, an older file of that name stays as it is. */
    void save(Path file);

    /**
     * Exports a recording of the session.
     *
     * @param look of a film; a table has none
     */
    void export(ExportFormat format, Recording recording, FilmLook look, Path target);

    /** Writes a film as it usually looks. */
    void export(FilmFormat format, Film film, Path target);

    /** Writes content that is complete already. */
    void export(byte[] content, Path target);

    /** Opens the autosave of a session that ended unexpectedly. */
    void recover(Path file);

    /** Deletes that autosave. */
    void forget(Path file);

    /** Sets the bookmarks that are saved with the session. */
    void marked(List<Bookmark> bookmarks);
}
