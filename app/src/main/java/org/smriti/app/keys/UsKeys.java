package org.smriti.app.keys;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;

/** The keys of a US keyboard that write a sign, and their places. */
public final class UsKeys {

    /** By the number of the key in Linux, which is given for the first key of each row; that of X is greater by eight. */
    private static final Map<Integer, KeyCode> PLACES = rows(Map.of(
            2, "DIGIT1 DIGIT2 DIGIT3 DIGIT4 DIGIT5 DIGIT6 DIGIT7 DIGIT8 DIGIT9 DIGIT0 MINUS EQUALS",
            16, "Q W E R T Y U I O P OPEN_BRACKET CLOSE_BRACKET",
            30, "A S D F G H J K L SEMICOLON QUOTE BACK_QUOTE",
            43, "BACK_SLASH Z X C V B N M COMMA PERIOD SLASH"));

    private UsKeys() {}

    private static Map<Integer, KeyCode> rows(Map<Integer, String> rows) {
        Map<Integer, KeyCode> places = new TreeMap<>();
        rows.forEach((first, names) -> {
            int at = first;
            for (String name : names.split(" ")) {
                places.put(at++, KeyCode.valueOf(name));
            }
        });
        return Map.copyOf(places);
    }

    /** The key of that number in Linux; nothing if it writes no sign. */
    public static Optional<KeyCode> at(int number) {
        return Optional.ofNullable(PLACES.get(number));
    }

    /** Whether a US keyboard has a key of that name. */
    public static boolean have(KeyCode key) {
        return PLACES.containsValue(key);
    }
}
