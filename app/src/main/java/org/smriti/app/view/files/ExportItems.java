package org.smriti.app.view.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Recording;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;

/** Offers to export the current branch as a film, pictures or a table. */
final class ExportItems {

    private final ExplorerState state;
    private final FileCommands files;
    private final FileDialogs dialogs;
    private final Node owner;

    ExportItems(ExplorerState state, FileCommands files, FileDialogs dialogs, Node owner) {
        this.state = state;
        this.files = files;
        this.dialogs = dialogs;
        this.owner = owner;
    }

    /** A menu with an entry for each format. */
    Menu menu() {
        Menu menu = new Menu();
        menu.setId("file-export");
        menu.textProperty().bind(state.texts().of("files.export"));
        menu.getItems().setAll(Stream.of(ExportFormat.values()).map(this::item).toList());
        return menu;
    }

    private MenuItem item(ExportFormat format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        MenuItem item = new MenuItem();
        item.setId("file-export-" + name);
        item.textProperty().bind(state.texts().of("files.export." + name));
        item.setOnAction(event -> state.session().get().ifPresent(session -> export(format, session)));
        return item;
    }

    private void export(ExportFormat format, Opened session) {
        String name = FileMenu.name(session);
        Recording recording = new Recording(
                session.world() + " " + session.seed(),
                session.side(),
                session.tracks().stream().map(TrackInfo::name).toList(),
                state.ticks());
        target(format, name).ifPresent(target -> files.export(format, recording, target));
    }

    private Optional<Path> target(ExportFormat format, String name) {
        Window window = owner.getScene().getWindow();
        return format == ExportFormat.PNG
                ? dialogs.folder(window).map(folder -> folder.resolve(name))
                : dialogs.save(window, name, format.extension());
    }
}
