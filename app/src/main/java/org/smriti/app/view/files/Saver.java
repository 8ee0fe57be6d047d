package org.smriti.app.view.files;

import javafx.stage.Window;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.state.FileCommands;
import org.smriti.app.text.Texts;

/** Asks for a target file and has content written to it. */
public final class Saver {

    private final FileCommands files;
    private final FileDialogs dialogs;

    /** Asks in the language of these texts. */
    public Saver(Texts texts, FileCommands files) {
        this.files = files;
        dialogs = new FileDialogs(texts);
    }

    /**
     * Asks for a target and saves a film; does nothing if the person cancels.
     *
     * @param name of the file, without its ending
     */
    public void save(Window window, String name, FilmFormat format, Film film) {
        dialogs.save(window, name, format.extension()).ifPresent(target -> files.export(format, film, target));
    }

    /**
     * Asks for a target and saves content; does nothing if the person cancels.
     *
     * @param extension of the file's name, without the dot
     */
    public void save(Window window, String name, String extension, byte[] content) {
        dialogs.save(window, name, extension).ifPresent(target -> files.export(content, target));
    }
}
