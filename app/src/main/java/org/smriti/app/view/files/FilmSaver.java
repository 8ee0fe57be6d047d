package org.smriti.app.view.files;

import javafx.stage.Window;
import org.smriti.app.export.Film;
import org.smriti.app.state.FileCommands;
import org.smriti.app.text.Texts;

/** Asks where a film shall be kept, and has it written there. */
public final class FilmSaver {

    private static final String EXTENSION = "gif";

    private final FileCommands files;
    private final FileDialogs dialogs;

    /** Asks in the language of these texts. */
    public FilmSaver(Texts texts, FileCommands files) {
        this.files = files;
        dialogs = new FileDialogs(texts);
    }

    /**
     * Saves a film as a GIF, unless the person thinks better of it.
     *
     * @param name of the file, without its ending
     */
    public void save(Window window, String name, Film film) {
        dialogs.save(window, name, EXTENSION).ifPresent(target -> files.export(film, target));
    }
}
