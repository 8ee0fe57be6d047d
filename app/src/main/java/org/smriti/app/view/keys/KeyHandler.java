package org.smriti.app.view.keys;

import java.util.Optional;
import javafx.scene.Scene;
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
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> steering.release(event.getCode()));
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe(focused -> {
                    if (!focused) {
                        steering.letGo();
                    }
                });
            }
        });
    }

    private void pressed(KeyEvent event) {
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
