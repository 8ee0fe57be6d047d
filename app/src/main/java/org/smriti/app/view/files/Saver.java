package org.smriti.app.view.files;

import javafx.stage.Window;
import org.smriti.app.export.Film;
import org.smriti.app.state.FileCommands;
import org.smriti.app.text.Texts;

/** Asks for a target file and has content written to it. */
public final class Saver {

    private static final String FILM = "gif";

    private final FileCommands files;
    private final FileDialogs dialogs;

    /** Asks in the language of these texts. */
    public Saver(Texts texts, FileCommands files) {
        this.files = files;
        dialogs = new FileDialogs(texts);
    }

    /**
     * Asks for a target and saves a film as a GIF; does nothing if the person cancels.
     *
     * @param name of the file, without its ending
     */
    public void save(Window window, String name, Film film) {
        dialogs.save(window, name, FILM).ifPresent(target -> files.export(film, target));
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
