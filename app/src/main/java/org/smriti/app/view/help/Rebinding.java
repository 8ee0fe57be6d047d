package org.smriti.app.view.help;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.smriti.app.keys.Deed;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.Strokes;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;

/** Waits for the key that is to take another's place, and says what came of it. */
final class Rebinding {

    /**
     * What is to be replaced.
     *
     * @param stroke that the deed has now
     */
    record Wish(Deed deed, KeyCodeCombination stroke) {}

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
    void begin(Deed deed, KeyCodeCombination stroke) {
        wish.set(Optional.of(new Wish(deed, stroke)));
        said.set(Message.of("keys.press", name(deed)));
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
            Optional<Deed> other = keys.get().deed(stroke).filter(deed -> deed != wanted.deed());
            if (!wanted.deed().accepts(stroke)) {
                said.set(Message.of("keys.refused", Strokes.label(stroke), name(wanted.deed())));
            } else if (other.filter(deed -> !deed.accepts(wanted.stroke())).isPresent()) {
                said.set(Message.of("keys.kept", Strokes.label(stroke), name(other.get())));
            } else {
                keys.set(keys.get().rebind(wanted.deed(), wanted.stroke(), stroke));
                wish.set(Optional.empty());
                said.set(other.map(deed -> Message.of(
                                "keys.swapped", Strokes.label(stroke), name(deed), Strokes.label(wanted.stroke())))
                        .orElseGet(() -> Message.of("keys.taken", Strokes.label(stroke), name(wanted.deed()))));
            }
        });
    }

    private String name(Deed deed) {
        return texts.get(deed.key());
    }
}
