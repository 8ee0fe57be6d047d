package org.smriti.app.view.files;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person where something is to be written. */
interface Targets {

    /** Asks for a file and adds the extension if it is missing; empty if the person cancels. */
    Optional<Path> save(Window window, String name, String extension);

    /** Asks for a folder; empty if the person cancels. */
    Optional<Path> folder(Window window);
}
