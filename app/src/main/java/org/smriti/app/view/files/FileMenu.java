package org.smriti.app.view.files;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.Opened;

/** The File menu: open, save, export, report, quit. */
public final class FileMenu extends MenuButton {

    private static final String SESSION = "smriti";

    private final ExplorerState state;
    private final FileCommands files;
    private final FileDialogs dialogs;

    /** Shows a state and calls the commands. */
    public FileMenu(ExplorerState state, FileCommands files) {
        this.state = state;
        this.files = files;
        dialogs = new FileDialogs(state.texts());
        setId("file-menu");
        setMnemonicParsing(true);
        textProperty().bind(state.texts().of("files.menu"));
        accessibleTextProperty().bind(state.texts().of("files.menu.accessible"));
        getItems()
                .addAll(
                        item("open", UserCommand.OPEN, this::open),
                        item("open-folder", this::openFolder),
                        recent(),
                        new EarlierMenu(state, files),
                        new SeparatorMenuItem(),
                        unlessEmpty(item("save", UserCommand.SAVE, this::save)),
                        unlessEmpty(item("save-as", UserCommand.SAVE_AS, this::saveAs)),
                        unlessEmpty(item("export", UserCommand.EXPORT, this::export)),
                        unlessEmpty(new ExportItems(state).menu()),
                        unlessEmpty(item("copy-picture", UserCommand.COPY_PICTURE, () -> StagePicture.copy(state))),
                        new SeparatorMenuItem(),
                        item("diagnostics", () -> Diagnostics.copy(state)),
                        new SeparatorMenuItem(),
                        item("quit", UserCommand.QUIT, this::quit));
        state.bookmarks().subscribe(() -> files.marked(List.copyOf(state.bookmarks())));
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("file-" + name);
        item.textProperty().bind(text("files." + name));
        item.setOnAction(event -> action.run());
        return item;
    }

    private MenuItem item(String name, UserCommand command, Runnable action) {
        MenuItem item = item(name, action);
        Accelerators.show(item, command, state.keysHere());
        return item;
    }

    private StringBinding text(String key) {
        return state.texts().of(key);
    }

    private <T extends MenuItem> T unlessEmpty(T item) {
        item.disableProperty().bind(Bindings.isEmpty(state.ticks()));
        return item;
    }

    private Menu recent() {
        ObservableList<Path> all = state.files().recent();
        Menu menu = new Menu();
        menu.setId("file-recent");
        menu.textProperty().bind(text("files.recent"));
        menu.disableProperty().bind(Bindings.isEmpty(all));
        all.subscribe(() -> menu.getItems().setAll(all.stream().map(this::item).toList()));
        return menu;
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> files.open(file));
        return item;
    }

    private void open() {
        dialogs.open(getScene().getWindow()).ifPresent(files::open);
    }

    private void openFolder() {
        dialogs.openFolder(getScene().getWindow()).ifPresent(files::open);
    }

    private void save() {
        state.files().document().get().ifPresentOrElse(files::save, this::saveAs);
    }

    private void saveAs() {
        String name = state.session().get().map(FileMenu::name).orElse(SESSION);
        dialogs.save(getScene().getWindow(), name, SESSION).ifPresent(files::save);
    }

    private void export() {
        state.files().exporting().set(true);
    }

    /** The default name for files about a session. */
    static String name(Opened session) {
        String world = session.world().replaceAll("\\.[A-Za-z0-9]{2,5}$", "");
        return session.isOfCatalogue() ? world + "-" + session.seed() : world;
    }

    private void quit() {
        getScene().getWindow().hide();
    }
}
