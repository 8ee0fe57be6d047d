package org.smriti.app.view.files;

import javafx.stage.Window;
import org.smriti.app.export.Film;
import org.smriti.app.state.FileCommands;
import org.smriti.app.text.Texts;

/** Asks where something shall be kept, and has it written there. */
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
     * Saves a film as a GIF, unless the person thinks better of it.
     *
     * @param name of the file, without its ending
     */
    public void save(Window window, String name, Film film) {
        dialogs.save(window, name, FILM).ifPresent(target -> files.export(film, target));
    }

    /**
     * Saves what has been written already, likewise.
     *
     * @param extension of the file's name, which says what kind of file it is
     */
    public void save(Window window, String name, String extension, byte[] content) {
        dialogs.save(window, name, extension).ifPresent(target -> files.export(content, target));
    }
}
