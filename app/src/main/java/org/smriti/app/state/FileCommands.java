package org.smriti.app.state;

import java.nio.file.Path;
import java.util.List;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Film;
import org.smriti.app.export.Recording;

/** What a person can ask for that has to do with files. Every call returns at once; what comes of it arrives as a {@link FileEvent}. */
public interface FileCommands {

    /** Opens a session, a recorded episode or a drawn maze. */
    void open(Path file);

    /** Opens a session although the models it was made with are not here. */
    void openAnyway(Path file);

    /** Saves the session; whatever goes wrong, an older file of that name stays. */
    void save(Path file);

    /** Writes down what was shown, to look at elsewhere. */
    void export(ExportFormat format, Recording recording, Path target);

    /** Writes a film as a GIF. */
    void export(Film film, Path target);

    /** Writes what has been drawn or counted already. */
    void export(byte[] content, Path target);

    /** Goes on with a session that ended unexpectedly. */
    void recover(Path file);

    /** Goes on without it. */
    void forget(Path file);

    /** These moments are marked now. */
    void marked(List<Bookmark> bookmarks);
}
