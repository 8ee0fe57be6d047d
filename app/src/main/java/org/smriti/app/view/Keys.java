package org.smriti.app.view;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.model.world.Action;

/** Turns keys into commands: those that are held together steer, the others act once. */
final class Keys {

    private static final Set<KeyCode> STEERING = EnumSet.of(
            KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.W, KeyCode.A, KeyCode.S, KeyCode.D);

    private static final int CHUNK = 5;
    private static final double[] RATES = {10, 15, 4};

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
        if (event.isConsumed()) {
            return;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            commands.undo();
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if ("?".equals(event.getText()) || event.getCode() == KeyCode.F1) {
            state.helping().set(!state.helping().get());
            event.consume();
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
            case B -> bookmark();
            case G -> state.regenerating().set(!state.regenerating().get());
            case L -> state.dark().set(!state.dark().get());
            case E -> commands.perturb(Disturbance.EXPOSURE);
            case J -> commands.perturb(Disturbance.CAMERA_JUMP);
            case N -> commands.perturb(Disturbance.NOISE_BURST);
            case K -> commands.perturb(Disturbance.BLACKOUT);
            case R -> state.session().get().ifPresent(session -> commands.open(session.world(), session.seed()));
            case TAB -> nextRate();
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 ->
                commands.experiments().probe(Script.values()[key.ordinal() - KeyCode.DIGIT1.ordinal()]);
            case O -> state.operating().set(!state.operating().get());
            case V -> state.mapColoring().set(state.mapColoring().get().next());
            case X -> state.difference().set(!state.difference().get());
            case COMMA -> state.lookAt(state.playhead().get() - 1);
            case SLASH -> state.lookAt(state.playhead().get() + 1);
            case OPEN_BRACKET -> state.lookAt(state.playhead().get() - CHUNK);
            case CLOSE_BRACKET -> state.lookAt(state.playhead().get() + CHUNK);
            case HOME -> state.lookAt(0);
            case END -> state.lookAt(state.ticks().size() - 1);
            case ESCAPE -> {
                state.probed().set(Optional.empty());
                state.regenerating().set(false);
                state.operating().set(false);
                commands.cancel();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void bookmark() {
        if (state.playhead().get() >= 0) {
            Bookmark here = new Bookmark(state.branch().get(), state.playhead().get());
            if (!state.bookmarks().remove(here)) {
                state.bookmarks().add(here);
            }
        }
    }

    private void nextRate() {
        double now = state.rate().get();
        int next = 0;
        for (int i = 0; i < RATES.length; i++) {
            if (RATES[i] == now) {
                next = (i + 1) % RATES.length;
            }
        }
        state.rate().set(RATES[next]);
        commands.rate(RATES[next]);
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
