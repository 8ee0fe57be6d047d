package org.smriti.app.view;

import java.util.Random;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.text.Message;
import org.smriti.app.view.control.Dropdown;
import org.smriti.app.view.control.ExplainedCell;
import org.smriti.app.view.glossary.Term;
import org.smriti.app.view.type.Tips;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

/**
 * Chooses the world and its seed: a choice from the list opens it at once, as do Enter in the field and the dice. While a session from a
 * file is open, the list has the file too, which has no seed.
 */
final class WorldChoice extends HBox {

    private static final int SEEDS = 800_000;
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ExplorerState state;
    private final Commands commands;
    private final ComboBox<String> world = new ComboBox<>();
    private final TextField seed = new TextField();
    private final Label refused = new Label();
    private final SimpleObjectProperty<Message> refusal = new SimpleObjectProperty<>(Message.NONE);
    private final BooleanBinding seedless;
    private String lastSeed = ""; // of a world of the catalogue, for going back to one

    WorldChoice(ExplorerState state, Commands commands) {
        super(8);
        this.state = state;
        this.commands = commands;
        setAlignment(Pos.CENTER_LEFT);
        seedless = Bindings.createBooleanBinding(
                () -> state.session().get().filter(Opened::isOfCatalogue).isEmpty(), state.session());

        world.setId("world");
        world.accessibleTextProperty().bind(state.texts().of("toolbar.world"));
        ExplainedCell.in(world, this::explained, _ -> true, state.language());
        world.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> state.session().get().isEmpty(), state.session()));
        Dropdown.choose(world, this::chosen);

        seed.setId("seed");
        seed.accessibleTextProperty().bind(state.texts().of("toolbar.seed"));
        seed.setPrefColumnCount(7);
        seed.disableProperty().bind(seedless);
        seed.setOnAction(event -> open(world.getValue()));
        seed.textProperty().subscribe(() -> refusal.set(Message.NONE));

        refused.setId("seed-refused");
        refused.getStyleClass().add("refused");
        refused.textProperty().bind(state.texts().of(refusal));
        refused.visibleProperty().bind(refusal.isNotEqualTo(Message.NONE));
        refused.managedProperty().bind(refused.visibleProperty());
        refusal.subscribe(why -> seed.pseudoClassStateChanged(DANGER, !why.equals(Message.NONE)));

        Button dice = new Button("⚄");
        dice.setId("dice");
        dice.accessibleTextProperty().bind(state.texts().of("toolbar.dice"));
        dice.setTooltip(Tips.of(state.texts(), "toolbar.dice.tip"));
        dice.setOnAction(event -> roll());
        dice.disableProperty().bind(seedless);

        getChildren()
                .setAll(label("toolbar.world", Term.WORLD_MODEL), world, label("toolbar.seed", Term.SEED), seed, dice);
        state.session().subscribe(session -> session.ifPresent(this::show));
    }

    private Label label(String key, Term meant) {
        Label label = new Label();
        label.setTooltip(Tips.of(state.texts(), meant.meaningKey()));
        label.textProperty().bind(state.texts().of(key));
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("faint");
        return label;
    }

    /** Says why a seed was refused, while one is; stands below the field. */
    Label refused() {
        return refused;
    }

    /** Whether what is open has no seed to choose. */
    BooleanBinding seedless() {
        return seedless;
    }

    /** Opens another place of this world. */
    void roll() {
        seed.setText(Integer.toString(SEEDS + new Random().nextInt(99_999)));
        open(world.getValue());
    }

    private String explained(String name) {
        boolean ofCatalogue = Worlds.all().stream().map(World::name).anyMatch(name::equals);
        return state.texts().find(ofCatalogue ? "world." + name : "world.file").orElse("");
    }

    private void chosen(String name) {
        if (!state.session().get().map(Opened::world).filter(name::equals).isPresent()) {
            open(name);
        }
    }

    private void open(String name) {
        String typed = seedless.get() ? lastSeed : seed.getText().strip();
        try {
            commands.open(name, Long.parseLong(typed));
            getScene().getRoot().requestFocus();
        } catch (NumberFormatException e) {
            refusal.set(Message.of("toolbar.seed.refused", typed));
            state.session().get().map(Opened::world).ifPresent(world::setValue); // what is open stays
            seed.selectAll(); // so that the next key replaces what is no seed
            seed.requestFocus();
        }
    }

    private void show(Opened session) {
        Stream<String> file = session.isOfCatalogue() ? Stream.empty() : Stream.of(session.world());
        world.getItems()
                .setAll(Stream.concat(file, Worlds.all().stream().map(World::name))
                        .toList());
        world.setValue(session.world());
        if (session.isOfCatalogue()) {
            lastSeed = Long.toString(session.seed());
        }
        seed.setText(session.isOfCatalogue() ? lastSeed : "");
        refusal.set(Message.NONE);
    }
}
