package org.smriti.app.keys;

import java.util.Optional;
import javafx.scene.input.KeyCode;

/** The layout that a keyboard has now. */
@FunctionalInterface
public interface Keyboard {

    /** A keyboard of which nothing is known. */
    Keyboard UNKNOWN = character -> Optional.empty();

    /** The key, named as on a US keyboard, that writes this character alone or with Shift; nothing if no key writes it. */
    Optional<KeyCode> key(char character);
}
