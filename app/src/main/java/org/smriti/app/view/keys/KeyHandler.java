package org.smriti.app.view.keys;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;

/** Turns keys into deeds: those that are held together steer, the others act once. */
public final class KeyHandler {

    private final ExplorerState state;
    private final Steering steering;
    private final Map<UserCommand, Runnable> acts;
    private final KeyboardFocus focus;

    /**
     * Keys that do what that state's map says.
     *
     * @param acts what each deed does; what is not among them is left to the menus
     */
    public KeyHandler(ExplorerState state, Steering steering, Map<UserCommand, Runnable> acts, KeyboardFocus focus) {
        this.state = state;
        this.steering = steering;
        this.acts = acts;
        this.focus = focus;
    }

    /** Listens to a window; what somebody has taken, or a focused control needs, is not for us. */
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
        if (event.isConsumed() || stroke.isEmpty() || focus.needs(stroke.get(), event.getTarget())) {
            return;
        }
        command(stroke.get()).filter(this::isMeant).ifPresent(command -> {
            if (command.kind() == UserCommand.Kind.STEERING) {
                steering.press(event.getCode(), command);
                event.consume();
            } else if (acts.containsKey(command)) {
                acts.get(command).run();
                event.consume();
            }
        });
    }

    /** Under what lies on top of the window nothing is done unseen. */
    private boolean isMeant(UserCommand command) {
        return focus.overlay().isEmpty() || command.group() == UserCommand.Group.WINDOW;
    }

    /** Who walks with Shift held walks all the same. */
    private Optional<UserCommand> command(KeyCodeCombination stroke) {
        return state.keys()
                .get()
                .command(stroke)
                .or(() -> stroke.equals(new KeyCodeCombination(stroke.getCode(), KeyCombination.SHIFT_DOWN))
                        ? state.keys()
                                .get()
                                .command(new KeyCodeCombination(stroke.getCode()))
                                .filter(command -> command.kind() == UserCommand.Kind.STEERING)
                        : Optional.empty());
    }
}
