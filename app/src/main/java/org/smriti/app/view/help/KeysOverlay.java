package org.smriti.app.view.help;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.view.control.Overlay;
import org.smriti.app.view.control.WrappingRow;

/** All keys of the window, over it. A click on a key waits for its replacement; a click beside the card closes it. */
public final class KeysOverlay extends Overlay {

    /** Groups of commands by column; all in one column would be too high for a small window. */
    private static final List<List<UserCommand.Group>> COLUMNS = List.of(
            List.of(UserCommand.Group.WALK, UserCommand.Group.HANDS, UserCommand.Group.FILES),
            List.of(UserCommand.Group.LOOK, UserCommand.Group.DISTURB),
            List.of(UserCommand.Group.WINDOW, UserCommand.Group.PROBE));

    private final ExplorerState state;
    private final Rebinding rebinding;

    /** Visible while that state shows the help. */
    public KeysOverlay(ExplorerState state) {
        super("keys", state.helping(), () -> state.helping().set(false));
        this.state = state;
        rebinding = new Rebinding(state.keys(), state.texts());
        WrappingRow columns = new WrappingRow(28); // two columns, and one below them, in a narrow window
        columns.setRowValignment(VPos.TOP);
        COLUMNS.forEach(groups -> columns.getChildren().add(column(groups)));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setId("keys-scroll");
        scroll.setFocusTraversable(true); // has the focus first: arrows scroll, and Enter presses nothing
        scroll.accessibleTextProperty().bind(state.texts().of("command.keys"));
        Label title = new Label();
        title.setId("keys-title");
        title.getStyleClass().add("card-title");
        title.textProperty().bind(state.texts().of("keys.title"));
        VBox card = new VBox(10, title, scroll, foot());
        card.getStyleClass().add("keys-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        lay(card);
        visibleProperty().subscribe(rebinding::forget);
    }

    /** Handles the keys of a scene before every other handler. */
    public void listenTo(Scene scene) {
        rebinding.listenTo(scene);
    }

    private VBox column(List<UserCommand.Group> groups) {
        VBox column = new VBox(2);
        groups.forEach(group -> column.getChildren().add(rows(group)));
        return column;
    }

    /** The commands of a group below its title; hands are left out where there are none. */
    private VBox rows(UserCommand.Group group) {
        VBox rows = new VBox(2);
        rows.setId(group.key().replace('.', '-'));
        Label title = new Label();
        title.getStyleClass().add("keys-group");
        title.textProperty().bind(state.texts().of(group.key()));
        rows.getChildren().add(title);
        Arrays.stream(UserCommand.values())
                .filter(command -> command.group() == group)
                .map(command -> new UserCommandRow(state, rebinding, command))
                .forEach(rows.getChildren()::add);
        if (group == UserCommand.Group.HANDS) {
            rows.visibleProperty()
                    .bind(state.session()
                            .map(session -> session.filter(
                                            opened -> !opened.hands().isEmpty())
                                    .isPresent()));
            rows.managedProperty().bind(rows.visibleProperty());
        }
        return rows;
    }

    private HBox foot() {
        Label said = new Label();
        said.setId("keys-said");
        said.textProperty().bind(state.texts().of(rebinding.said()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button usual = new Button();
        usual.setId("keys-usual");
        usual.setMinWidth(USE_PREF_SIZE);
        usual.textProperty().bind(state.texts().of("keys.usual"));
        usual.setOnAction(event -> rebinding.reset());
        HBox foot = new HBox(10, said, gap, usual);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
