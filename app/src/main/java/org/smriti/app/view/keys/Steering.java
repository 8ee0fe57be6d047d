package org.smriti.app.view.keys;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Hindrances;
import org.smriti.model.world.Control;

/** Steers by all the keys that are held at a time. */
public final class Steering {

    private final ExplorerState state;
    private final Commands asked;
    private final Map<KeyCode, UserCommand> keys = new EnumMap<>(KeyCode.class);
    private final Set<UserCommand> onScreen = EnumSet.noneOf(UserCommand.class);
    private final ReadOnlyObjectWrapper<Set<UserCommand>> held = new ReadOnlyObjectWrapper<>(Set.of());

    /** Steers the agent of that state. */
    public Steering(ExplorerState state, Commands commands) {
        this.state = state;
        asked = commands;
    }

    /** The commands of all keys that are held, on the keyboard and on the screen. */
    public ReadOnlyObjectProperty<Set<UserCommand>> held() {
        return held.getReadOnlyProperty();
    }

    /** A key on the screen was pressed. */
    public void press(UserCommand command) {
        leaveThePast();
        onScreen.add(command);
        steer();
    }

    /** A key on the screen was released. */
    public void release(UserCommand command) {
        if (onScreen.remove(command)) {
            steer();
        }
    }

    /** A key with that command was pressed. While it is held the system presses it again and again, which leaves no past. */
    void press(KeyCode key, UserCommand command) {
        if (keys.put(key, command) == null) {
            leaveThePast();
        }
        steer();
    }

    /** A key was released. */
    void release(KeyCode key) {
        if (keys.containsKey(key)) {
            keys.remove(key);
            steer();
        }
    }

    /** Treats all keys as released, for instance when the window loses the focus. */
    void letGo() {
        keys.clear();
        onScreen.clear();
        steer();
    }

    private void steer() {
        Set<Control> controls = EnumSet.noneOf(Control.class);
        Set<UserCommand> commands = EnumSet.noneOf(UserCommand.class);
        commands.addAll(keys.values());
        commands.addAll(onScreen);
        held.set(Set.copyOf(commands));
        commands.forEach(command -> command.control().ifPresent(controls::add));
        state.session().get().ifPresent(opened -> asked.hold(opened.kind().steer(controls)));
    }

    /** Steering without keys: each act takes one step. */
    public List<Act> acts() {
        Hindrances hindrances = new Hindrances(state);
        return Arrays.stream(UserCommand.values())
                .filter(command -> command.kind() == UserCommand.Kind.STEERING)
                .map(command -> Act.of(command, () -> step(command)).unless(() -> hindrances.toSteer(command)))
                .toList();
    }

    private void step(UserCommand command) {
        leaveThePast();
        Set<Control> controls = command.control().map(Set::of).orElse(Set.of());
        state.session().get().ifPresent(opened -> asked.step(opened.kind().steer(controls)));
    }

    /** Steering from an earlier step continues there, on a new branch; in a world that is only watched it lets time pass. */
    private void leaveThePast() {
        int at = state.playhead().get();
        if (!state.following().get() && at >= 0 && at < state.ticks().size() - 1) {
            state.following().set(true);
            asked.forkAt(at + 1);
        }
        if (state.isWatched()) {
            asked.play(true);
        }
    }
}
