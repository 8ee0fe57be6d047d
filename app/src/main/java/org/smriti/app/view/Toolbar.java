package org.smriti.app.view;

import java.util.Optional;
import java.util.Random;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Hindrances;
import org.smriti.app.view.control.Dropdown;
import org.smriti.app.view.control.TwoEnds;
import org.smriti.app.view.files.FileMenu;
import org.smriti.app.view.glossary.Term;
import org.smriti.app.view.type.Tips;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/** What is chosen now and then: world, seed, mode, driver, profile. */
final class Toolbar extends StackPane {

    private static final int SEEDS = 800_000;
    private static final double SPACING = 8;

    private final ComboBox<String> world = new ComboBox<>();
    private final TextField seed = new TextField();
    private final FileMenu files;
    private final Runnable roll;

    /**
     * A toolbar.
     *
     * @param more what stands at its right end
     */
    Toolbar(ExplorerState state, Commands commands, Node... more) {
        files = new FileMenu(state, commands.files());
        setId("toolbar");
        getStyleClass().add("toolbar");

        world.setId("world");
        world.accessibleTextProperty().bind(state.texts().of("toolbar.world"));
        Dropdown.open(world);
        world.getItems().setAll(Worlds.all().stream().map(World::name).toList());
        seed.setId("seed");
        seed.accessibleTextProperty().bind(state.texts().of("toolbar.seed"));
        seed.setPrefColumnCount(7);
        Button go = new Button();
        go.setId("open");
        go.textProperty().bind(state.texts().of("toolbar.open"));
        go.setOnAction(event -> open(commands));
        go.disableProperty().bind(world.valueProperty().isNull());
        seed.setOnAction(event -> open(commands));
        Button dice = new Button("⚄");
        dice.setId("dice");
        dice.accessibleTextProperty().bind(state.texts().of("toolbar.dice"));
        dice.setTooltip(Tips.of(state.texts(), "toolbar.dice.tip"));
        roll = () -> {
            seed.setText(Integer.toString(SEEDS + new Random().nextInt(99_999)));
            open(commands);
        };
        dice.setOnAction(event -> roll.run());
        dice.disableProperty() // a drawn maze has no seed to roll
                .bind(Bindings.createBooleanBinding(
                        () -> !world.getItems().contains(world.getValue()), world.valueProperty()));
        state.session().subscribe(session -> session.ifPresent(this::show));
        ComboBox<String> rival = new ComboBox<>();
        rival.setId("rival-model");
        rival.setTooltip(Tips.of(state.texts(), "toolbar.rival.tip"));
        rival.promptTextProperty().bind(state.texts().of(TrackInfo.title(TrackInfo.RIVAL)));
        state.models().subscribe(() -> rival.getItems().setAll(state.models()));
        rival.accessibleTextProperty().bind(state.texts().of("toolbar.rival.tip"));
        state.session().subscribe(session -> rival.setValue(rival(session).orElse(null)));
        Dropdown.choose(rival, model -> {
            if (!rival(state.session().get()).equals(Optional.of(model))) {
                commands.assign(TrackInfo.RIVAL, model);
            }
        });

        HBox left = row(
                files,
                label(state, "toolbar.world", Term.WORLD_MODEL),
                world,
                label(state, "toolbar.seed", Term.SEED),
                seed,
                go,
                dice);
        HBox right = row(rival, auto(state, commands), profiles(state, commands));
        right.getChildren().addAll(more);
        getChildren().setAll(new TwoEnds(left, right));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(SPACING, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Optional<String> rival(Optional<Opened> session) {
        return session.flatMap(one -> one.track(TrackInfo.RIVAL)).map(TrackInfo::model);
    }

    private static Label label(ExplorerState state, String key, Term meant) {
        Label label = new Label();
        label.setTooltip(Tips.of(state.texts(), meant.meaningKey()));
        label.textProperty().bind(state.texts().of(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("faint");
        return label;
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
        return Act.of("another-maze", "act.worlds", texts -> texts.get("toolbar.dice"), roll)
                .unless(Hindrances.unless(() -> world.getItems().contains(world.getValue()), "act.no-seed"));
    }

    private void open(Commands commands) {
        if (world.getValue() == null) {
            return; // no session can be opened yet
        }
        try {
            commands.open(world.getValue(), Long.parseLong(seed.getText().strip()));
            getScene().getRoot().requestFocus();
        } catch (NumberFormatException e) {
            seed.selectAll(); // so that the next key replaces an entry that is not a number
            seed.requestFocus();
        }
    }

    private void show(Opened session) {
        world.setValue(session.world());
        seed.setText(Long.toString(session.seed()));
    }

    private static ToggleButton toggle(ExplorerState state, String id, UserCommand command) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.textProperty().bind(state.texts().of("toolbar." + id));
        toggle.setTooltip(Tips.of(state.texts(), "toolbar." + id + ".tip", command, state.keys()));
        return toggle;
    }

    private static Node auto(ExplorerState state, Commands commands) {
        ToggleButton auto = toggle(state, "auto", UserCommand.POLICY);
        state.driver().subscribe(driver -> auto.setSelected(driver == Driver.AUTO));
        auto.setOnAction(event -> commands.drive(auto.isSelected() ? Driver.AUTO : Driver.PERSON));
        return auto;
    }

    private static Node profiles(ExplorerState state, Commands commands) {
        ComboBox<String> profiles = new ComboBox<>();
        profiles.setId("profile");
        profiles.setTooltip(Tips.of(state.texts(), "toolbar.profile.tip"));
        state.profiles().subscribe(() -> profiles.getItems().setAll(state.profiles()));
        state.profile().subscribe(profiles::setValue);
        profiles.accessibleTextProperty().bind(state.texts().of("toolbar.profile"));
        Dropdown.choose(profiles, chosen -> {
            if (!chosen.equals(state.profile().get())) {
                commands.profile(chosen);
            }
        });
        return profiles;
    }
}
