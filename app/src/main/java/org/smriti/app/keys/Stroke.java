package org.smriti.app.keys;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key, with what is held down beside it.
 *
 * @param key pressed
 * @param beside it, maybe nothing
 */
public record Stroke(KeyCode key, Set<Modifier> beside) {

    /** The question mark, wherever a keyboard has it. */
    public static final Stroke QUESTION = of(KeyCode.SLASH, Modifier.SHIFT);

    private static final String JOINT = "+";

    /** A key as described. */
    public Stroke {
        beside = Set.copyOf(beside);
    }

    /** A key with some beside it. */
    public static Stroke of(KeyCode key, Modifier... beside) {
        return new Stroke(key, Set.of(beside));
    }

    /** What a person pressed; nothing while only what is held beside a key is pressed yet. */
    public static Optional<Stroke> of(KeyEvent event) {
        if ("?".equals(event.getText())) {
            return Optional.of(QUESTION);
        }
        if (event.getCode().isModifierKey() || event.getCode() == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        Set<Modifier> beside = EnumSet.noneOf(Modifier.class);
        if (event.isShortcutDown()) {
            beside.add(Modifier.SHORTCUT);
        }
        if (event.isAltDown()) {
            beside.add(Modifier.ALT);
        }
        if (event.isShiftDown()) {
            beside.add(Modifier.SHIFT);
        }
        return Optional.of(new Stroke(event.getCode(), beside));
    }

    /** Reads what {@link #name} wrote; nothing if it is anything else. */
    public static Optional<Stroke> parse(String name) {
        try {
            List<String> parts = List.of(name.strip().toUpperCase(Locale.ROOT).split("\\+"));
            Set<Modifier> beside = parts.subList(0, parts.size() - 1).stream()
                    .map(Modifier::valueOf)
                    .collect(Collectors.toSet());
            Stroke stroke = new Stroke(KeyCode.valueOf(parts.getLast()), beside);
            return Optional.of(stroke).filter(read -> !read.key.isModifierKey() && read.key != KeyCode.UNDEFINED);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its name in a file, such as SHORTCUT+Z. */
    public String name() {
        return Stream.concat(held().map(Modifier::name), Stream.of(key.name())).collect(Collectors.joining(JOINT));
    }

    /** Its name for a person, as it stands on the key. */
    public String label() {
        if (equals(QUESTION)) {
            return "?";
        }
        return switch (key) {
            case SPACE, TAB, ESCAPE, PAGE_UP, PAGE_DOWN -> with(shortName());
            default -> combination().getDisplayText();
        };
    }

    private String shortName() {
        return switch (key) {
            case ESCAPE -> "Esc";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            default -> key.getName();
        };
    }

    private String with(String name) {
        String whole = combination().getDisplayText();
        int joint = whole.lastIndexOf(JOINT);
        return beside.isEmpty() || joint < 0 ? name : whole.substring(0, joint + 1) + name;
    }

    /** The same for menus. */
    public KeyCodeCombination combination() {
        return new KeyCodeCombination(
                key,
                held().map(modifier -> switch (modifier) {
                            case SHORTCUT -> KeyCombination.SHORTCUT_DOWN;
                            case ALT -> KeyCombination.ALT_DOWN;
                            case SHIFT -> KeyCombination.SHIFT_DOWN;
                        })
                        .toArray(KeyCombination.Modifier[]::new));
    }

    /** Whether it is a key alone. */
    public boolean isPlain() {
        return beside.isEmpty();
    }

    /** Whether a field would write it, or move and delete with it. */
    public boolean isTyped() {
        return !key.isFunctionKey()
                && !beside.contains(Modifier.ALT)
                && key != KeyCode.PAGE_UP
                && key != KeyCode.PAGE_DOWN
                && key != KeyCode.ESCAPE;
    }

    private Stream<Modifier> held() {
        return Stream.of(Modifier.values()).filter(beside::contains);
    }
}
