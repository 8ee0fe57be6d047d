package org.smriti.app.keys;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Names the key of each event as commands and menus name it, on every layout. On Linux JavaFX names a key by what it writes alone:
 * UNDEFINED where that is Telugu or Russian, AMPERSAND for the French key of the 1, even with Shift. The text of an event stays as it is.
 */
public final class LatinKeys {

    /** Signs that some layouts write with Shift or AltGr, or on another key: here the sign counts, and not the key that writes it. */
    private static final Map<String, KeyCode> WRITTEN = Stream.concat(
                    "0123456789".chars().mapToObj(digit -> KeyCode.valueOf("DIGIT" + (char) digit)),
                    Stream.of(
                            KeyCode.PERIOD, KeyCode.COMMA, KeyCode.SLASH, KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET))
            .collect(Collectors.toUnmodifiableMap(code -> code.getChar(), Function.identity()));

    /** Keys of the number pad, which write the same signs and can have commands of their own. */
    private static final Set<KeyCode> PAD = EnumSet.of(
            KeyCode.ADD, KeyCode.SUBTRACT, KeyCode.MULTIPLY, KeyCode.DIVIDE, KeyCode.DECIMAL, KeyCode.SEPARATOR);

    private final Keyboard keyboard;

    /** Asks that keyboard for the place of keys that JavaFX does not name usefully. */
    public LatinKeys(Keyboard keyboard) {
        this.keyboard = keyboard;
    }

    /** The same event with its key named; itself where there is nothing to name. */
    public Event named(Event event) {
        return event instanceof KeyEvent key && key.getEventType() != KeyEvent.KEY_TYPED ? named(key) : event;
    }

    private KeyEvent named(KeyEvent event) {
        KeyCode code = event.getCode();
        String text = event.getText();
        if (text.length() != 1 || code.isKeypadKey() || PAD.contains(code)) {
            return event;
        }
        if (WRITTEN.containsKey(text)) {
            return copy(event, WRITTEN.get(text), false);
        }
        return place(code, text.charAt(0))
                .map(key -> copy(event, key, event.isShiftDown()))
                .orElse(event);
    }

    /** The key at the same place on a US keyboard, if JavaFX's name is not one of that, or if the place is in the row of digits. */
    private Optional<KeyCode> place(KeyCode code, char written) {
        if (code.isLetterKey() || code.isDigitKey()) {
            return Optional.empty();
        }
        return keyboard.key(written).filter(key -> key.isDigitKey() || !UsKeys.have(code));
    }

    private static KeyEvent copy(KeyEvent event, KeyCode code, boolean shift) {
        return new KeyEvent(
                event.getSource(),
                event.getTarget(),
                event.getEventType(),
                event.getCharacter(),
                event.getText(),
                code,
                shift,
                event.isControlDown(),
                event.isAltDown(),
                event.isMetaDown());
    }
}
