package org.smriti.app.view.keys;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.model.world.Control;

/** Steers by all the keys that are held at a time. */
public final class Steering {

    private final ExplorerState state;
    private final Commands commands;
    private final Map<KeyCode, UserCommand> held = new EnumMap<>(KeyCode.class);

    /** Steers the agent of that state. */
    public Steering(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** A key with that command was pressed. While it is held the system presses it again and again, which leaves no past. */
    void press(KeyCode key, UserCommand command) {
        if (held.put(key, command) == null) {
            leaveThePast();
        }
        steer();
    }

    /** A key was released. */
    void release(KeyCode key) {
        if (held.containsKey(key)) {
            held.remove(key);
            steer();
        }
    }

    /** Treats all keys as released, for instance when the window loses the focus. */
    void letGo() {
        held.clear();
        steer();
    }

    private void steer() {
        Set<Control> controls = EnumSet.noneOf(Control.class);
        held.values().forEach(command -> control(command).ifPresent(controls::add));
        state.session().get().ifPresent(opened -> commands.hold(opened.kind().steer(controls)));
    }

    private static Optional<Control> control(UserCommand command) {
        return switch (command) {
            case FORWARD -> Optional.of(Control.FORWARD);
            case LEFT -> Optional.of(Control.LEFT);
            case RIGHT -> Optional.of(Control.RIGHT);
            default -> Optional.empty(); // no key held means no movement
        };
    }

    /** Steering from an earlier step continues there, on a new branch. */
    private void leaveThePast() {
        int at = state.playhead().get();
        if (!state.following().get() && at >= 0 && at < state.ticks().size() - 1) {
            state.following().set(true);
            commands.forkAt(at + 1);
        }
    }
}
