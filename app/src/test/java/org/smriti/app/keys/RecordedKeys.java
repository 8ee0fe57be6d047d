package org.smriti.app.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that were pressed on one layout, with the events that JavaFX sent.
 *
 * @param pressed the key presses, in their order
 * @param keyboard where GDK found characters on that layout
 */
record RecordedKeys(List<Pressed> pressed, Keyboard keyboard) {

    private static final String NOTHING = "-";

    /**
     * A key press.
     *
     * @param number Linux's number of the key
     */
    record Pressed(int number, KeyEvent event) {}

    static RecordedKeys of(String layout) {
        List<Pressed> pressed = new ArrayList<>();
        Map<Character, KeyCode> places = new HashMap<>();
        lines().dropWhile(line -> !line.equals("layout " + layout))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .forEach(parts -> {
                    String text = parts[2].equals(NOTHING) ? "" : Character.toString(Integer.parseInt(parts[2], 16));
                    boolean shift = parts[0].endsWith("s");
                    KeyCode code = KeyCode.valueOf(parts[1]);
                    pressed.add(new Pressed(
                            Integer.parseInt(parts[0].replace("s", "")),
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    KeyEvent.CHAR_UNDEFINED,
                                    text,
                                    code,
                                    shift,
                                    false,
                                    false,
                                    false)));
                    if (!parts[3].equals(NOTHING)) {
                        places.put(text.charAt(0), KeyCode.valueOf(parts[3]));
                    }
                });
        return new RecordedKeys(pressed, character -> Optional.ofNullable(places.get(character)));
    }

    private static Stream<String> lines() {
        try (InputStream in = RecordedKeys.class.getResourceAsStream("recorded-keys.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each key press with the event after naming. */
    Map<Pressed, KeyEvent> named() {
        LatinKeys keys = new LatinKeys(keyboard);
        Map<Pressed, KeyEvent> named = new LinkedHashMap<>();
        pressed.forEach(one -> named.put(one, (KeyEvent) keys.named(one.event())));
        return named;
    }
}
