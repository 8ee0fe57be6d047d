package org.smriti.app.view.files;

import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.state.ExplorerState;

/** Offers to export the current branch in each format; the rest is chosen on the card that opens. */
final class ExportItems {

    private final ExplorerState state;

    ExportItems(ExplorerState state) {
        this.state = state;
    }

    /** A menu with an entry for each format. */
    Menu menu() {
        Menu menu = new Menu();
        menu.setId("file-export-as");
        menu.textProperty().bind(state.texts().of("files.export-as"));
        menu.getItems().setAll(Stream.of(ExportFormat.values()).map(this::item).toList());
        return menu;
    }

    private MenuItem item(ExportFormat format) {
        MenuItem item = new MenuItem();
        item.setId("file-export-" + format.extension());
        item.textProperty().bind(state.texts().of("files.export." + format.extension()));
        item.setOnAction(event -> {
            state.files().exportFormat().set(format);
            state.files().exporting().set(true);
        });
        return item;
    }
}
