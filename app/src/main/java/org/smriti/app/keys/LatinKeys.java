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
 * Names the key of each event as deeds and menus name it, on every layout. On Linux JavaFX names a key by what it writes alone: UNDEFINED
 * where that is Telugu or Russian, AMPERSAND for the French key of the 1, even with Shift. What a key writes stays as it is.
 */
public final class LatinKeys {

    /** What some layouts write with Shift or AltGr, or on another key; whoever writes it means it, however it is written. */
    private static final Map<String, KeyCode> WRITTEN = Stream.concat(
                    "0123456789".chars().mapToObj(digit -> KeyCode.valueOf("DIGIT" + (char) digit)),
                    Stream.of(
                            KeyCode.PERIOD, KeyCode.COMMA, KeyCode.SLASH, KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET))
            .collect(Collectors.toUnmodifiableMap(code -> code.getChar(), Function.identity()));

    /** Keys of the pad, which write the same and can have deeds of their own. */
    private static final Set<KeyCode> PAD = EnumSet.of(
            KeyCode.ADD, KeyCode.SUBTRACT, KeyCode.MULTIPLY, KeyCode.DIVIDE, KeyCode.DECIMAL, KeyCode.SEPARATOR);

    private final Keyboard keyboard;

    /** Asks that keyboard where the keys are whose names say nothing. */
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

    /** Keys whose names say nothing go by their place, and so does the row of the digits, which may write other signs. */
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
