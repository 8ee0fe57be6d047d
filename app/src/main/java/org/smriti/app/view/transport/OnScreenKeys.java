package org.smriti.app.view.transport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.view.keys.Steering;
import org.smriti.app.view.type.Tips;
import org.smriti.model.world.Action;
import org.smriti.model.world.Control;
import org.smriti.model.world.World;

/** The keys that steer, on the screen: they light up with what is done, and can be held with the mouse or a finger. */
final class OnScreenKeys extends HBox {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final List<UserCommand> COMMANDS = List.of(UserCommand.LEFT, UserCommand.FORWARD, UserCommand.RIGHT);
    private static final List<UserCommand> TURNS = List.of(UserCommand.LEFT, UserCommand.RIGHT);
    private static final List<UserCommand> HANDS =
            List.of(UserCommand.USE, UserCommand.PLACE, UserCommand.CRAFT, UserCommand.INVENTORY);
    /** All sets of controls, small ones first. */
    private static final List<Set<Control>> SUBSETS = subsets();

    private final ExplorerState state;
    private final Steering steering;
    private final Map<UserCommand, Button> caps = new LinkedHashMap<>();

    /** Steers with that steering. */
    OnScreenKeys(ExplorerState state, Steering steering) {
        super(4);
        this.state = state;
        this.steering = steering;
        setId("screen-keys");
        getStyleClass().add("screen-keys");
        setAlignment(Pos.CENTER_LEFT);
        COMMANDS.forEach(this::cap);
        HANDS.forEach(this::cap);
        state.session().subscribe(this::offer);
        state.keysHere().subscribe(this::label);
        steering.held().subscribe(this::light);
        state.playhead().subscribe(this::light);
        state.driver().subscribe(this::light);
    }

    private void cap(UserCommand command) {
        Button cap = new Button();
        cap.setId("screen-" + command.id());
        cap.getStyleClass().add("keycap");
        cap.setMinWidth(USE_PREF_SIZE);
        cap.setFocusTraversable(false); // the keys themselves are at hand
        cap.setTooltip(Tips.of(state.texts(), command.key()));
        cap.accessibleTextProperty().bind(state.texts().of(command.key()));
        cap.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> steering.press(command));
        cap.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> steering.release(command));
        caps.put(command, cap);
        getChildren().add(cap);
    }

    /** Shows the keys of those hands that there are, and in a film only the one that lets it go on. */
    private void offer(Optional<Opened> session) {
        Set<UserCommand> there = session.map(Opened::hands).orElse(Set.of());
        boolean watched = session.filter(Opened::isWatched).isPresent();
        HANDS.forEach(hand -> show(hand, there.contains(hand)));
        TURNS.forEach(turn -> show(turn, !watched));
    }

    private void show(UserCommand command, boolean offered) {
        caps.get(command).setVisible(offered);
        caps.get(command).setManaged(offered);
    }

    private void label(KeyMap keys) {
        caps.forEach((command, cap) -> cap.setText(keys.label(command)));
    }

    private void light() {
        Set<UserCommand> held = steering.held().get();
        Set<Control> done = isShownDone() ? done() : Set.of();
        caps.forEach((command, cap) -> cap.pseudoClassStateChanged(
                LIT,
                held.contains(command)
                        || command.control().filter(done::contains).isPresent()));
    }

    /** Whether the keys show what was done at the step of the playhead, and not only what the person holds. */
    private boolean isShownDone() {
        return state.driver().get() == Driver.AUTO || !state.following().get();
    }

    private Set<Control> done() {
        return state.session()
                .get()
                .map(Opened::kind)
                .flatMap(kind -> state.shown().map(Tick::step).map(step -> controls(kind, step.action())))
                .orElse(Set.of());
    }

    /** The fewest controls that give an action. */
    private static Set<Control> controls(World kind, Action action) {
        return SUBSETS.stream()
                .filter(controls -> kind.steer(controls).equals(action))
                .findFirst()
                .orElse(Set.of());
    }

    private static List<Set<Control>> subsets() {
        List<Set<Control>> all = new ArrayList<>();
        Control[] controls = Control.values();
        for (int chosen = 0; chosen < 1 << controls.length; chosen++) {
            Set<Control> subset = EnumSet.noneOf(Control.class);
            for (Control control : controls) {
                if ((chosen >> control.ordinal() & 1) == 1) {
                    subset.add(control);
                }
            }
            all.add(Set.copyOf(subset));
        }
        all.sort((one, other) -> Integer.compare(one.size(), other.size()));
        return List.copyOf(all);
    }
}
