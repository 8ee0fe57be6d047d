package org.smriti.app.view;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.model.world.Action;

/** Turns keys into commands: those that are held together steer, the others act once. */
final class Keys {

    private static final Set<KeyCode> STEERING = EnumSet.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.W, KeyCode.A, KeyCode.S, KeyCode.D);

    private final ExplorerState state;
    private final Commands commands;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    Keys(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** Listens to a window; what a text field or a menu has taken is not for us. */
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe(focused -> {
                    if (!focused) {
                        letGo();
                    }
                });
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        KeyCode key = event.getCode();
        if (STEERING.contains(key)) {
            leaveThePast();
            held.add(key);
            steer();
        } else if (!act(key)) {
            return;
        }
        event.consume();
    }

    private boolean act(KeyCode key) {
        switch (key) {
            case SPACE -> commands.play(!state.playing().get());
            case PERIOD -> commands.step();
            case M -> commands.mode(state.mode().get() == Mode.FOLLOW ? Mode.IMAGINE : Mode.FOLLOW);
            case P -> commands.drive(state.driver().get() == Driver.AUTO ? Driver.PERSON : Driver.AUTO);
            case X -> state.difference().set(!state.difference().get());
            case COMMA -> look(-1);
            case SLASH -> look(1);
            case HOME -> lookAt(0);
            case END -> lookAt(state.ticks().size() - 1);
            case ESCAPE -> commands.cancel();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void look(int steps) {
        lookAt(state.playhead().get() + steps);
    }

    private void lookAt(int step) {
        int last = state.ticks().size() - 1;
        if (last >= 0) {
            int at = Math.clamp(step, 0, last);
            state.following().set(at == last);
            state.playhead().set(at);
        }
    }

    /** Who steers from an earlier moment goes on from there, on a branch of its own. */
    private void leaveThePast() {
        int at = state.playhead().get();
        if (!state.following().get() && at >= 0 && at < state.ticks().size() - 1) {
            state.following().set(true);
            commands.forkAt(at + 1);
        }
    }

    private void released(KeyEvent event) {
        if (held.remove(event.getCode())) {
            steer();
        }
    }

    private void letGo() {
        held.clear();
        steer();
    }

    private void steer() {
        int forward = isHeld(KeyCode.UP, KeyCode.W) ? 1 : 0;
        int left = isHeld(KeyCode.LEFT, KeyCode.A) ? 1 : 0;
        int right = isHeld(KeyCode.RIGHT, KeyCode.D) ? 1 : 0;
        commands.hold(Action.of(forward, left - right));
    }

    private boolean isHeld(KeyCode arrow, KeyCode letter) {
        return held.contains(arrow) || held.contains(letter);
    }
}
