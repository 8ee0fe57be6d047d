package org.smriti.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.keys.RecordedKeys.Pressed;

class LatinKeysTest {

    private static final int DIGITS = 11; // Linux's number of the last key in the row of digits

    @ParameterizedTest
    @ValueSource(strings = {"in(tel)", "in(tel-kagapa)", "ru", "in,us", "us,in:2", "us,ru:2"})
    void lettersThatAreNotLatinAreTheKeysOfTheirPlaces(String layout) {
        Map<Pressed, KeyEvent> named = RecordedKeys.of(layout).named();

        named.forEach((pressed, event) -> {
            KeyCode place = UsKeys.at(pressed.number()).orElseThrow();
            if (place.isLetterKey() && !pressed.event().getText().isEmpty()) {
                KeyCodeCombination letter = pressed.event().isShiftDown()
                        ? new KeyCodeCombination(place, KeyCombination.SHIFT_DOWN)
                        : new KeyCodeCombination(place);
                assertEquals(Optional.of(letter), Strokes.of(event), pressed.toString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"in(tel)", "ru", "in,us", "us,in:2", "fr", "us,fr:2", "de"})
    void theDigitRowMeansDigitsOnEveryLayout(String layout) {
        RecordedKeys.of(layout).named().forEach((pressed, event) -> {
            if (pressed.number() <= DIGITS && !pressed.event().isShiftDown()) {
                assertEquals(
                        UsKeys.at(pressed.number()).map(key -> new KeyCodeCombination(key)),
                        Strokes.of(event),
                        pressed.toString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "us,fr:2"})
    void aDigitThatIsWrittenWithShiftIsTheDigitAlone(String layout) {
        RecordedKeys.of(layout).named().forEach((pressed, event) -> {
            if (pressed.number() <= DIGITS && pressed.event().isShiftDown()) {
                assertEquals(
                        UsKeys.at(pressed.number()).map(key -> new KeyCodeCombination(key)),
                        Strokes.of(event),
                        pressed.toString());
            }
        });
    }

    @Test
    void latinLettersStayTheirOwnWhereverTheyAre() {
        RecordedKeys.of("fr").named().forEach((pressed, event) -> {
            if (pressed.event().getCode().isLetterKey()) {
                assertSame(pressed.event(), event);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"de,8,SLASH", "fr,52,SLASH", "fr,51,PERIOD", "in(tel),53,SHIFT+SLASH", "'in,us',53,SHIFT+SLASH"})
    void signsThatTakeShiftAreMeantAsTheyAreWrittenOrPlaced(String layout, int number, String stroke) {
        KeyEvent event = RecordedKeys.of(layout).named().entrySet().stream()
                .filter(one -> one.getKey().number() == number)
                .filter(one -> one.getKey().event().isShiftDown())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();

        assertEquals(Strokes.parse(stroke), Strokes.of(event));
    }

    @Test
    void menusHearTheirKeysInEveryScript() {
        LatinKeys keys = new LatinKeys(RecordedKeys.of("ru").keyboard());
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "ы", KeyCode.UNDEFINED, false, true, false, false);

        assertTrue(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match((KeyEvent) keys.named(event)));
    }

    @Test
    void keysThatNeedNoNameKeepTheirs() {
        LatinKeys keys = new LatinKeys(character -> Optional.of(KeyCode.DIGIT7));

        for (KeyCode code : new KeyCode[] {KeyCode.NUMPAD1, KeyCode.DECIMAL, KeyCode.DIVIDE}) {
            KeyEvent pad = event(KeyEvent.KEY_PRESSED, code == KeyCode.NUMPAD1 ? "1" : "/", code);
            assertSame(pad, keys.named(pad));
        }
        KeyEvent arrow = event(KeyEvent.KEY_PRESSED, "", KeyCode.LEFT);
        assertSame(arrow, keys.named(arrow));
        KeyEvent letter = event(KeyEvent.KEY_RELEASED, "w", KeyCode.W);
        assertSame(letter, keys.named(letter));
    }

    @Test
    void whatIsTypedStaysInItsOwnScript() {
        LatinKeys keys = new LatinKeys(character -> Optional.of(KeyCode.M));
        KeyEvent typed = new KeyEvent(KeyEvent.KEY_TYPED, "స", "", KeyCode.UNDEFINED, false, false, false, false);

        assertSame(typed, keys.named(typed));
    }

    @Test
    void aKeyThatIsLetGoHasTheNameItWasPressedBy() {
        LatinKeys keys = new LatinKeys(RecordedKeys.of("ru").keyboard());

        KeyEvent down = (KeyEvent) keys.named(event(KeyEvent.KEY_PRESSED, "ц", KeyCode.UNDEFINED));
        KeyEvent up = (KeyEvent)
                keys.named(event(KeyEvent.KEY_RELEASED, "Ц", KeyCode.UNDEFINED)); // Shift was pressed in between
        assertEquals(KeyCode.W, down.getCode());
        assertEquals(KeyCode.W, up.getCode());
    }

    private static KeyEvent event(EventType<KeyEvent> type, String text, KeyCode code) {
        return new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, text, code, false, false, false, false);
    }
}
