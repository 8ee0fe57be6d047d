package org.smriti.app.view.help;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;

/** Waits for the key that is to take another's place, and says what came of it. */
final class Rebinding {

    /**
     * What is to be replaced.
     *
     * @param stroke that the deed has now
     */
    record Wish(UserCommand command, KeyCodeCombination stroke) {}

    private final ObjectProperty<KeyMap> keys;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Wish>> wish = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.of("keys.how"));

    Rebinding(ObjectProperty<KeyMap> keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
    }

    /** What waits for a key, if anything does. */
    ReadOnlyObjectProperty<Optional<Wish>> wish() {
        return wish.getReadOnlyProperty();
    }

    /** What came of the last one. */
    ReadOnlyObjectProperty<Message> said() {
        return said.getReadOnlyProperty();
    }

    /** Takes the next key that is pressed, whatever it usually does. */
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (wish.get().isPresent()) {
                event.consume();
                if (event.getCode() == KeyCode.ESCAPE) {
                    forget();
                } else {
                    Strokes.of(event).ifPresent(this::take);
                }
            }
        });
    }

    /** Waits for a key in place of that one. */
    void begin(UserCommand command, KeyCodeCombination stroke) {
        wish.set(Optional.of(new Wish(command, stroke)));
        said.set(Message.of("keys.press", name(command)));
    }

    /** Waits no more. */
    void forget() {
        wish.set(Optional.empty());
        said.set(Message.of("keys.how"));
    }

    /** Gives every deed its usual keys. */
    void reset() {
        forget();
        keys.set(KeyMap.USUAL);
        said.set(Message.of("keys.usual-again"));
    }

    /** Takes a key; one that cannot be is refused, and another is waited for. */
    void take(KeyCodeCombination stroke) {
        wish.get().ifPresent(wanted -> {
            Optional<UserCommand> other = keys.get().command(stroke).filter(command -> command != wanted.command());
            if (!wanted.command().accepts(stroke)) {
                said.set(Message.of("keys.refused", Strokes.label(stroke), name(wanted.command())));
            } else if (other.filter(command -> !command.accepts(wanted.stroke()))
                    .isPresent()) {
                said.set(Message.of("keys.kept", Strokes.label(stroke), name(other.get())));
            } else {
                keys.set(keys.get().rebind(wanted.command(), wanted.stroke(), stroke));
                wish.set(Optional.empty());
                said.set(other.map(command -> Message.of(
                                "keys.swapped", Strokes.label(stroke), name(command), Strokes.label(wanted.stroke())))
                        .orElseGet(() -> Message.of("keys.taken", Strokes.label(stroke), name(wanted.command()))));
            }
        });
    }

    private String name(UserCommand command) {
        return texts.get(command.key());
    }
}
