package org.smriti.app.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Hindrances;
import org.smriti.app.view.control.Dropdown;
import org.smriti.app.view.control.ExplainedCell;
import org.smriti.app.view.control.TwoEnds;
import org.smriti.app.view.files.FileMenu;
import org.smriti.app.view.type.Tips;

/** What is chosen now and then: world, seed, mode, driver, profile. */
final class Toolbar extends StackPane {

    private static final double SPACING = 8;

    private final FileMenu files;
    private final WorldChoice world;

    /**
     * A toolbar.
     *
     * @param more what stands at its right end
     */
    Toolbar(ExplorerState state, Commands commands, Node... more) {
        files = new FileMenu(state, commands.files());
        setId("toolbar");
        getStyleClass().add("toolbar");

        world = new WorldChoice(state, commands);
        ComboBox<String> rival = new ComboBox<>();
        rival.setId("rival-model");
        rival.setTooltip(Tips.of(state.texts(), "toolbar.rival.tip"));
        rival.promptTextProperty().bind(state.texts().of("stage.model.none"));
        state.models().subscribe(() -> rival.getItems().setAll(state.models()));
        rival.accessibleTextProperty().bind(state.texts().of("toolbar.rival.tip"));
        state.session().subscribe(session -> rival.setValue(rival(session).orElse(null)));
        ExplainedCell.in(rival, state::explainedAsRival, state::canJoin, state.language(), state.session());
        Dropdown.choose(rival, model -> {
            if (!rival(state.session().get()).equals(Optional.of(model))) {
                commands.assign(TrackInfo.RIVAL, model);
            }
        });

        HBox left = row(files, world);
        Label rivals = new Label();
        rivals.textProperty().bind(state.texts().of(TrackInfo.title(TrackInfo.RIVAL)));
        rivals.getStyleClass().add("faint");
        rivals.setMinWidth(USE_PREF_SIZE);
        HBox right = row(rivals, rival, auto(state, commands), profiles(state, commands));
        right.getChildren().addAll(more);
        getChildren().setAll(new VBox(4, new TwoEnds(left, right), world.refused()));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(SPACING, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Optional<String> rival(Optional<Opened> session) {
        return session.flatMap(one -> one.track(TrackInfo.RIVAL)).map(TrackInfo::model);
    }

    /** Opens the menu of files. */
    void showFiles() {
        files.requestFocus();
        files.show();
    }

    /** The menu of files. */
    FileMenu files() {
        return files;
    }

    /** Another world of the same kind, if it has seeds. */
    Act anotherWorld() {
        return Act.of("another-maze", "act.worlds", texts -> texts.get("toolbar.dice"), world::roll)
                .unless(Hindrances.unless(world.seedless().not()::get, "act.no-seed"));
    }

    private static ToggleButton toggle(ExplorerState state, String id, UserCommand command) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.textProperty().bind(state.texts().of("toolbar." + id));
        toggle.setTooltip(Tips.of(state.texts(), "toolbar." + id + ".tip", command, state.keysHere()));
        return toggle;
    }

    private static Node auto(ExplorerState state, Commands commands) {
        ToggleButton auto = toggle(state, "auto", UserCommand.POLICY);
        state.driver().subscribe(driver -> auto.setSelected(driver == Driver.AUTO));
        auto.disableProperty()
                .bind(state.session()
                        .map(session -> session.filter(Opened::isWatched).isPresent()));
        auto.setOnAction(event -> commands.drive(auto.isSelected() ? Driver.AUTO : Driver.PERSON));
        return auto;
    }

    private static Node profiles(ExplorerState state, Commands commands) {
        ComboBox<String> profiles = new ComboBox<>();
        profiles.setId("profile");
        profiles.setTooltip(Tips.of(state.texts(), "toolbar.profile.tip"));
        state.profiles().subscribe(() -> profiles.getItems().setAll(state.profiles()));
        state.profile().subscribe(profiles::setValue);
        state.language().subscribe(_ -> Dropdown.show(profiles, state.texts()::profile));
        profiles.accessibleTextProperty().bind(state.texts().of("toolbar.profile"));
        Dropdown.choose(profiles, chosen -> {
            if (!chosen.equals(state.profile().get())) {
                commands.profile(chosen);
            }
        });
        return profiles;
    }
}
