package org.smriti.app.view.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smriti.app.keys.Keyboard;
import org.testfx.api.FxToolkit;

class KeyNamingUiTest {

    /** A Russian layout with one known key. */
    private static final Keyboard RUSSIAN = character -> character == 'ы' ? Optional.of(KeyCode.S) : Optional.empty();

    private final TextField field = new TextField();
    private final Scene scene = new Scene(new StackPane(field));
    private final List<String> heard = new ArrayList<>();

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void listen() {
        KeyNaming.on(scene, RUSSIAN);
    }

    @Test
    void whatListensToTheWindowHearsTheNamedKey() {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode().name()));

        field.fireEvent(pressed("ы", false));
        field.fireEvent(pressed("ж", false));

        assertEquals(List.of("S", "UNDEFINED"), heard);
    }

    @Test
    void menusAreReachedByTheirKeys() {
        scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+S"), () -> heard.add("saved"));

        field.fireEvent(pressed("ы", true));

        assertEquals(List.of("saved"), heard);
    }

    @Test
    void fieldsWriteTheirOwnScript() {
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> heard.add(event.getCharacter()));

        field.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "ы", "", KeyCode.UNDEFINED, false, false, false, false));

        assertEquals(List.of("ы"), heard);
    }

    private static KeyEvent pressed(String text, boolean shortcut) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, KeyCode.UNDEFINED, false, shortcut, false, false);
    }
}
