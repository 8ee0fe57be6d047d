package org.smriti.app.view.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.view.acts.Acts;

/** Turns keys into commands: keys that are held together steer, the others act once when pressed. */
public final class KeyHandler {

    private final ExplorerState state;
    private final Steering steering;
    private final Acts acts;
    private final KeyboardFocus focus;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final Set<KeyCode> stale =
            EnumSet.noneOf(KeyCode.class); // of those, the keys that were meant for another session

    /**
     * Handles keys by that state's key map.
     *
     * @param acts what each command does; commands that it has not are left to the menus
     */
    public KeyHandler(ExplorerState state, Steering steering, Acts acts, KeyboardFocus focus) {
        this.state = state;
        this.steering = steering;
        this.acts = acts;
        this.focus = focus;
    }

    /** Listens to a scene; leaves alone events that are consumed already and keys that a focused control needs. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe(focused -> {
                    if (!focused) {
                        forget();
                    }
                });
            }
        });
        state.session()
                .map(session -> session.map(opened -> opened.with(List.of()))) // whatever models take part
                .subscribe((_, _) -> leave());
    }

    /** The window does not hear any more what happens to the keys. */
    private void forget() {
        down.clear();
        stale.clear();
        steering.letGo();
    }

    /**
     * Another session is open. A key that is down was meant for the one before, and may mean something else in this one: until it is
     * released, it does nothing, although the system presses it again and again.
     */
    private void leave() {
        stale.addAll(down);
        if (!steering.held().get().isEmpty()) { // or else a tour or a demonstration may be steering
            steering.letGo();
        }
    }

    private void released(KeyEvent event) {
        down.remove(event.getCode());
        stale.remove(event.getCode());
        steering.release(event.getCode());
    }

    private void pressed(KeyEvent event) {
        down.add(event.getCode());
        if (stale.contains(event.getCode())) {
            event.consume();
            return;
        }
        Optional<KeyCodeCombination> stroke = Strokes.of(event);
        if (event.isConsumed()
                || stroke.isEmpty()
                || focus.needs(stroke.get(), event.getTarget()) && !isSearch(stroke.get())) {
            return;
        }
        command(stroke.get()).filter(this::isMeant).ifPresent(command -> {
            if (command.kind() == UserCommand.Kind.STEERING) {
                steering.press(event.getCode(), command);
                event.consume();
            } else {
                acts.of(command).ifPresent(act -> {
                    acts.run(act);
                    event.consume();
                });
            }
        });
    }

    /** Whether a key opens the palette also while text is typed. */
    private boolean isSearch(KeyCodeCombination stroke) {
        return !Strokes.isPlain(stroke)
                && state.keysHere().getValue().of(UserCommand.PALETTE).contains(stroke);
    }

    /** Whether a command may act now: under an overlay only commands whose effect stays visible may. */
    private boolean isMeant(UserCommand command) {
        return focus.overlay().isEmpty() || command.group() == UserCommand.Group.WINDOW;
    }

    /** The command of a key; walking keys keep their meaning while Shift is held. */
    private Optional<UserCommand> command(KeyCodeCombination stroke) {
        return state.keysHere()
                .getValue()
                .command(stroke)
                .or(() -> stroke.equals(new KeyCodeCombination(stroke.getCode(), KeyCombination.SHIFT_DOWN))
                        ? state.keysHere()
                                .getValue()
                                .command(new KeyCodeCombination(stroke.getCode()))
                                .filter(command -> command.kind() == UserCommand.Kind.STEERING)
                        : Optional.empty());
    }
}
