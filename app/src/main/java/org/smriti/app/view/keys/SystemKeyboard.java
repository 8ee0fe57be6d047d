package org.smriti.app.view.keys;

import java.util.NoSuchElementException;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.keys.Keyboard;

/** The keyboard of this machine, found on demand at the first key without a name. Only on Linux does JavaFX need it. */
final class SystemKeyboard implements Keyboard {

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyboard.class);

    private Keyboard found; // null before the first request

    @Override
    public Optional<KeyCode> key(char character) {
        if (found == null) {
            found = find();
        }
        return found.key(character);
    }

    private static Keyboard find() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return UNKNOWN;
        }
        try {
            return new GdkKeyboard();
        } catch (IllegalArgumentException | NoSuchElementException e) { // no such library, or no such function in it
            LOG.warn("keys that write no Latin letter cannot be told apart: {}", e.toString());
            return UNKNOWN;
        }
    }
}
