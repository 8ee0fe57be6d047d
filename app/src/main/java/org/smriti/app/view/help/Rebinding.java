package org.smriti.app.view.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Replaces a key of a command by the next key that is pressed, and tells the result. */
final class Rebinding {

    /**
     * A key that is to be replaced.
     *
     * @param stroke the command's present key
     */
    record Request(UserCommand command, KeyCodeCombination stroke) {}

    private final ObjectProperty<KeyMap> keys;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Request>> request = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.of("keys.how"));

    Rebinding(ObjectProperty<KeyMap> keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
    }

    /** The replacement that waits for a key, if there is one. */
    ReadOnlyObjectProperty<Optional<Request>> request() {
        return request.getReadOnlyProperty();
    }

    /** The result of the last replacement. */
    ReadOnlyObjectProperty<Message> said() {
        return said.getReadOnlyProperty();
    }

    /** Uses the next key that is pressed in a scene, before it has its usual effect. */
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (request.get().isPresent()) {
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
        request.set(Optional.of(new Request(command, stroke)));
        said.set(Message.of("keys.press", name(command)));
    }

    /** Stops waiting. */
    void forget() {
        request.set(Optional.empty());
        said.set(Message.of("keys.how"));
    }

    /** Gives all commands their default keys. */
    void reset() {
        forget();
        keys.set(KeyMap.USUAL);
        said.set(Message.of("keys.usual-again"));
    }

    /** Replaces the key by this one; a key that is not allowed is refused, and the next one is waited for. */
    void take(KeyCodeCombination stroke) {
        request.get().ifPresent(wanted -> {
            List<UserCommand> rivals = keys.get().rivals(wanted.command(), stroke);
            Optional<UserCommand> keeper = keys.get().keeper(wanted.command(), wanted.stroke(), stroke);
            if (!wanted.command().accepts(stroke)) {
                said.set(Message.of("keys.refused", Strokes.label(stroke), name(wanted.command())));
            } else if (keeper.isPresent()) {
                said.set(Message.of("keys.kept", Strokes.label(stroke), name(keeper.get())));
            } else {
                keys.set(keys.get().rebind(wanted.command(), wanted.stroke(), stroke));
                request.set(Optional.empty());
                said.set(
                        rivals.isEmpty()
                                ? taken(wanted.command(), stroke)
                                : Message.of(
                                        "keys.swapped",
                                        Strokes.label(stroke),
                                        rivals.stream().map(this::name).collect(Collectors.joining(" / ")),
                                        Strokes.label(wanted.stroke())));
            }
        });
    }

    private Message taken(UserCommand command, KeyCodeCombination stroke) {
        Optional<UserCommand> sharer = keys.get().sharer(command, stroke);
        if (sharer.isEmpty()) {
            return Message.of("keys.taken", Strokes.label(stroke), name(command));
        }
        boolean hand = command.group() == UserCommand.Group.HANDS;
        return Message.of(
                "keys.shared",
                Strokes.label(stroke),
                name(hand ? command : sharer.get()),
                name(hand ? sharer.get() : command));
    }

    private String name(UserCommand command) {
        return texts.get(command.key());
    }
}
