package org.smriti.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {

    private static final Stroke M = Stroke.of(KeyCode.M);
    private static final Stroke B = Stroke.of(KeyCode.B);
    private static final Stroke Y = Stroke.of(KeyCode.Y);

    @Test
    void usuallyNoKeyDoesTwoThings() {
        assertEquals(List.of(), KeyMap.read(Map.of("play", List.of("SPACE"))).refused());
    }

    @ParameterizedTest
    @EnumSource
    void everyDeedHasAKeyThatItAcceptsAndThatFilesCanName(Deed deed) {
        assertFalse(deed.usual().isEmpty());
        for (Stroke stroke : deed.usual()) {
            assertEquals(deed.kind() != Deed.Kind.FIXED, deed.accepts(stroke));
            assertEquals(Optional.of(stroke), Stroke.parse(stroke.name()));
            assertEquals(Optional.of(deed), KeyMap.USUAL.deed(stroke));
        }
    }

    @Test
    void aFreeKeyTakesTheOldOnesPlace() {
        KeyMap keys = KeyMap.USUAL.rebind(Deed.MODE, M, Y);

        assertEquals(Optional.of(Deed.MODE), keys.deed(Y));
        assertEquals(Optional.empty(), keys.deed(M));
        assertEquals(Optional.of(Deed.MODE), KeyMap.USUAL.deed(M));
    }

    @Test
    void aKeyThatIsTakenIsExchanged() {
        KeyMap keys = KeyMap.USUAL.rebind(Deed.MODE, M, B);

        assertEquals(Optional.of(Deed.MODE), keys.deed(B));
        assertEquals(Optional.of(Deed.BOOKMARK), keys.deed(M));
    }

    @Test
    void ofSeveralKeysOneIsReplaced() {
        KeyMap keys = KeyMap.USUAL.rebind(Deed.FORWARD, Stroke.of(KeyCode.W), Y);

        assertEquals(List.of(Stroke.of(KeyCode.UP), Y), keys.of(Deed.FORWARD));
    }

    @Test
    void twoKeysOfOneDeedChangePlaces() {
        KeyMap keys = KeyMap.USUAL.rebind(Deed.FORWARD, Stroke.of(KeyCode.W), Stroke.of(KeyCode.UP));

        assertEquals(List.of(Stroke.of(KeyCode.W), Stroke.of(KeyCode.UP)), keys.of(Deed.FORWARD));
    }

    @Test
    void whatWasChosenIsReadAgain() {
        KeyMap keys = KeyMap.USUAL
                .rebind(Deed.MODE, M, B)
                .rebind(Deed.SAVE, Stroke.of(KeyCode.S, Modifier.SHORTCUT), Stroke.of(KeyCode.F7));

        assertEquals(new KeyMap.Read(keys, List.of()), KeyMap.read(keys.chosen()));
    }

    @ParameterizedTest
    @CsvSource({"UP,↑", "DIGIT1,1", "SPACE,Space", "ESCAPE,Esc", "SHIFT+SLASH,?", "SHIFT+F6,Shift+F6", "COMMA,','"})
    void keysAreCalledAsTheyStandOnTheKeyboard(String name, String label) {
        assertEquals(label, Stroke.parse(name).orElseThrow().label());
    }

    @Test
    void menusHearOnlyWhatNoFieldWouldWrite() {
        assertFalse(Deed.SAVE.accepts(Y));
        assertTrue(Deed.SAVE.accepts(Stroke.of(KeyCode.F7)));
        assertFalse(Deed.FORWARD.accepts(Stroke.of(KeyCode.Y, Modifier.SHORTCUT)));
        assertFalse(Deed.PLAY.accepts(Stroke.of(KeyCode.ESCAPE)));
    }
}
