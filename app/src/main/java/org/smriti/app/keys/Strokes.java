package org.smriti.app.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * Adds to JavaFX's key combinations: which one a person pressed, on every layout; their names in files, which are made of key codes, as
 * JavaFX's display names may change; and the labels of the keys.
 */
public final class Strokes {

    /** The question mark, wherever a keyboard has it. */
    public static final KeyCodeCombination QUESTION = new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN);

    private static final String JOINT = "+";

    /** Modifiers, in the order of the names in files. */
    private enum Held {
        /** Ctrl, or Command on a Mac. */
        SHORTCUT(KeyCombination.SHORTCUT_DOWN, KeyCombination::getShortcut, KeyEvent::isShortcutDown),
        ALT(KeyCombination.ALT_DOWN, KeyCombination::getAlt, KeyEvent::isAltDown),
        SHIFT(KeyCombination.SHIFT_DOWN, KeyCombination::getShift, KeyEvent::isShiftDown);

        private final KeyCombination.Modifier modifier;
        private final Function<KeyCombination, ModifierValue> of;
        private final Predicate<KeyEvent> isDown;

        Held(KeyCombination.Modifier modifier, Function<KeyCombination, ModifierValue> of, Predicate<KeyEvent> isDown) {
            this.modifier = modifier;
            this.of = of;
            this.isDown = isDown;
        }
    }

    private Strokes() {}

    /** The combination that a person pressed; nothing while only modifiers are pressed. */
    public static Optional<KeyCodeCombination> of(KeyEvent event) {
        if ("?".equals(event.getText())) {
            return Optional.of(QUESTION);
        }
        return of(event.getCode(), Arrays.stream(Held.values()).filter(held -> held.isDown.test(event)));
    }

    /** Reads what {@link #name} wrote; nothing if it is anything else. */
    public static Optional<KeyCodeCombination> parse(String name) {
        try {
            List<String> parts = List.of(name.strip().toUpperCase(Locale.ROOT).split("\\+", -1));
            return of(
                    KeyCode.valueOf(parts.getLast()),
                    parts.subList(0, parts.size() - 1).stream()
                            .map(Held::valueOf)
                            .distinct());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<KeyCodeCombination> of(KeyCode key, Stream<Held> beside) {
        return key.isModifierKey() || key == KeyCode.UNDEFINED
                ? Optional.empty()
                : Optional.of(new KeyCodeCombination(
                        key, beside.map(held -> held.modifier).toArray(KeyCombination.Modifier[]::new)));
    }

    /** Its name in a file, such as SHORTCUT+Z. */
    public static String name(KeyCodeCombination stroke) {
        return Stream.concat(
                        Arrays.stream(Held.values())
                                .filter(held -> held.of.apply(stroke) == ModifierValue.DOWN)
                                .map(Held::name),
                        Stream.of(stroke.getCode().name()))
                .collect(Collectors.joining(JOINT));
    }

    /** Its name for a person, as it stands on the key. */
    public static String label(KeyCodeCombination stroke) {
        if (stroke.equals(QUESTION)) {
            return "?";
        }
        String whole = stroke.getDisplayText();
        String beside = isPlain(stroke) ? "" : whole.substring(0, whole.lastIndexOf(JOINT) + 1);
        return switch (stroke.getCode()) {
            case ESCAPE -> beside + "Esc";
            case PAGE_UP -> beside + "PgUp";
            case PAGE_DOWN -> beside + "PgDn";
            case SPACE, TAB -> beside + stroke.getCode().getName();
            default -> whole;
        };
    }

    /** Whether it is a key alone. */
    public static boolean isPlain(KeyCodeCombination stroke) {
        return stroke.equals(new KeyCodeCombination(stroke.getCode()));
    }

    /** Whether a text field would use it, to write, to move or to delete. */
    public static boolean isTyped(KeyCodeCombination stroke) {
        KeyCode key = stroke.getCode();
        return !key.isFunctionKey()
                && stroke.getAlt() != ModifierValue.DOWN
                && key != KeyCode.PAGE_UP
                && key != KeyCode.PAGE_DOWN
                && key != KeyCode.ESCAPE;
    }
}
