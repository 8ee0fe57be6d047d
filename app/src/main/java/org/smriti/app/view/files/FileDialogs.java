package org.smriti.app.view.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.smriti.app.text.Texts;
import org.smriti.app.video.FilmNames;

/** Asks for files with the system's own dialogs. */
final class FileDialogs implements Targets {

    private static final List<String> READABLE = Stream.concat(
                    Stream.of("*.smriti", "*.npz", "*.txt", "*.maze", "*.json"), FilmNames.patterns().stream())
            .toList();

    private final Texts texts;

    FileDialogs(Texts texts) {
        this.texts = texts;
    }

    /** Asks for a file to open; empty if the person cancels. */
    Optional<Path> open(Window window) {
        return Optional.ofNullable(opening().showOpenDialog(window)).map(File::toPath);
    }

    FileChooser opening() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("files.title.open"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("files.kind.readable"), READABLE));
        return chooser;
    }

    @Override
    public Optional<Path> save(Window window, String name, String extension) {
        return Optional.ofNullable(saving(name, extension).showSaveDialog(window))
                .map(File::toPath)
                .filter(file -> mayBecome(ending(file, extension), file, window))
                .map(file -> ending(file, extension));
    }

    FileChooser saving(String name, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("files.title.save", texts.get("files.kind." + extension)));
        chooser.setInitialFileName(name + "." + extension);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("files.kind." + extension), "*." + extension));
        return chooser;
    }

    /** Whether a file may be replaced. The system's dialog has asked about the name that was typed, not about the name with the extension added. */
    private boolean mayBecome(Path file, Path typed, Window window) {
        if (file.equals(typed) || Files.notExists(file)) {
            return true;
        }
        Alert replace = new Alert(Alert.AlertType.CONFIRMATION, texts.get("files.replace", file.getFileName()));
        replace.initOwner(window);
        replace.setTitle(texts.get("files.title.replace"));
        replace.setHeaderText(null);
        return replace.showAndWait().filter(ButtonType.OK::equals).isPresent();
    }

    private static Path ending(Path file, String extension) {
        return file.toString().endsWith("." + extension)
                ? file
                : file.resolveSibling(file.getFileName() + "." + extension);
    }

    /** Asks for a folder to open, of pictures or of a model; empty if the person cancels. */
    Optional<Path> openFolder(Window window) {
        return folder(window, "files.title.open-folder");
    }

    @Override
    public Optional<Path> folder(Window window) {
        return folder(window, "files.title.folder");
    }

    private Optional<Path> folder(Window window, String title) {
        return Optional.ofNullable(choosing(title).showDialog(window)).map(File::toPath);
    }

    DirectoryChooser choosing(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get(title));
        return chooser;
    }
}
