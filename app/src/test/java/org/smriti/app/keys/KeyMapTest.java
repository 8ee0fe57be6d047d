package org.smriti.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMapTest {

    private static final KeyCodeCombination M = new KeyCodeCombination(KeyCode.M);
    private static final KeyCodeCombination B = new KeyCodeCombination(KeyCode.B);
    private static final KeyCodeCombination C = new KeyCodeCombination(KeyCode.C);
    private static final KeyCodeCombination E = new KeyCodeCombination(KeyCode.E);
    private static final KeyCodeCombination SPACE = new KeyCodeCombination(KeyCode.SPACE);
    private static final KeyCodeCombination W = new KeyCodeCombination(KeyCode.W);
    private static final KeyCodeCombination Y = new KeyCodeCombination(KeyCode.Y);

    @Test
    void usuallyNoKeyDoesTwoThings() {
        assertEquals(List.of(), KeyMap.read(Map.of("play", List.of("SPACE"))).refused());
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandHasAKeyThatItAcceptsAndThatFilesCanName(UserCommand command) {
        assertFalse(command.usual().isEmpty());
        for (KeyCodeCombination stroke : command.usual()) {
            assertEquals(command.kind() != UserCommand.Kind.FIXED, command.accepts(stroke));
            assertEquals(Optional.of(stroke), Strokes.parse(Strokes.name(stroke)));
            assertEquals(Optional.of(command), where(command).command(stroke));
        }
    }

    /** The usual keys where a command can be given. */
    private static KeyMap where(UserCommand command) {
        return KeyMap.USUAL.with(command.group() == UserCommand.Group.HANDS ? Set.of(command) : Set.of());
    }

    @Test
    void handsHaveTheirKeysAloneWhereThereAreHands() {
        KeyMap elsewhere = KeyMap.USUAL.with(Set.of());
        KeyMap there = KeyMap.USUAL.with(Set.of(UserCommand.USE));

        assertEquals(Optional.of(UserCommand.EXPOSURE), elsewhere.command(E));
        assertEquals(List.of(), elsewhere.of(UserCommand.USE));
        assertEquals(Optional.of(UserCommand.USE), there.command(E));
        assertEquals("E", there.label(UserCommand.USE));
        assertEquals("", there.label(UserCommand.EXPOSURE));
        assertEquals(Optional.of(UserCommand.SMOOTH), there.command(C)); // there is nothing to make
    }

    @Test
    void handsShareAnyKeyButThoseOfOtherHands() {
        KeyMap shared = KeyMap.USUAL.rebind(UserCommand.USE, E, B);
        assertEquals(List.of(B), shared.of(UserCommand.USE));
        assertEquals(List.of(B), shared.of(UserCommand.BOOKMARK));
        assertEquals(Optional.of(UserCommand.BOOKMARK), shared.sharer(UserCommand.USE, B));
        assertEquals(new KeyMap.Read(shared, List.of()), KeyMap.read(shared.chosen()));

        KeyMap exchanged = KeyMap.USUAL.rebind(UserCommand.USE, E, C);
        assertEquals(List.of(C), exchanged.of(UserCommand.USE));
        assertEquals(List.of(E), exchanged.of(UserCommand.CRAFT));
        assertEquals(List.of(C), exchanged.of(UserCommand.SMOOTH));
        assertEquals(List.of(E), exchanged.of(UserCommand.EXPOSURE));

        KeyMap other = KeyMap.USUAL.rebind(UserCommand.EXPOSURE, E, Y);
        assertEquals(List.of(E), other.of(UserCommand.USE));
        assertEquals(
                List.of("Q"),
                KeyMap.read(Map.of("use", List.of("Q"), "place", List.of("Q"))).refused());
    }

    @Test
    void whereThereAreAllHandsNoKeyIsThereTwiceAndWhatIsNeededKeepsItsKeys() {
        KeyMap there = KeyMap.USUAL.with(hands());
        List<KeyCodeCombination> strokes = Arrays.stream(UserCommand.values())
                .flatMap(command -> there.of(command).stream())
                .toList();

        assertEquals(strokes.size(), Set.copyOf(strokes).size());
        Arrays.stream(UserCommand.values())
                .filter(UserCommand::isNeeded)
                .forEach(command -> assertEquals(command.usual(), there.of(command)));
    }

    private static Set<UserCommand> hands() {
        return Arrays.stream(UserCommand.values())
                .filter(command -> command.group() == UserCommand.Group.HANDS)
                .collect(Collectors.toSet());
    }

    @Test
    void handsCannotTakeKeysThatAreNeededEverywhere() {
        assertEquals(Optional.of(UserCommand.FORWARD), KeyMap.USUAL.keeper(UserCommand.USE, E, W));
        assertEquals(Optional.of(UserCommand.PLAY), KeyMap.USUAL.keeper(UserCommand.USE, E, SPACE));
        assertEquals(Optional.empty(), KeyMap.USUAL.keeper(UserCommand.USE, E, B));

        KeyMap exchanged = KeyMap.USUAL.rebind(UserCommand.USE, E, Y).rebind(UserCommand.USE, Y, W);
        assertEquals(List.of(W), exchanged.of(UserCommand.USE));
        assertEquals(List.of(new KeyCodeCombination(KeyCode.UP), Y), exchanged.of(UserCommand.FORWARD));
    }

    @Test
    void aKeyThatAHandSharesIsGivenUpByBoth() {
        KeyMap keys = KeyMap.USUAL.rebind(UserCommand.PLAY, SPACE, E);

        assertEquals(List.of(UserCommand.USE, UserCommand.EXPOSURE), KeyMap.USUAL.rivals(UserCommand.PLAY, E));
        assertEquals(List.of(SPACE), keys.of(UserCommand.USE));
        assertEquals(List.of(SPACE), keys.of(UserCommand.EXPOSURE));
    }

    @ParameterizedTest
    @EnumSource
    void whateverKeySteeringIsGivenNoneDoesTwoThings(UserCommand command) {
        if (command.kind() != UserCommand.Kind.STEERING) {
            return;
        }
        for (UserCommand other : UserCommand.values()) {
            for (KeyCodeCombination stroke : other.usual()) {
                KeyCodeCombination old = command.usual().getLast();
                if (command.accepts(stroke)
                        && KeyMap.USUAL.keeper(command, old, stroke).isEmpty()) {
                    KeyMap keys = KeyMap.USUAL.rebind(command, old, stroke);
                    assertEquals(new KeyMap.Read(keys, List.of()), KeyMap.read(keys.chosen()));
                }
            }
        }
    }

    /** Settings from before there were hands. */
    @Test
    void aWalkingKeyThatIsByNowAHandsIsKept() {
        KeyMap.Read alone = KeyMap.read(Map.of("forward", List.of("E")));
        assertEquals(List.of(), alone.refused());
        assertEquals(List.of(E), alone.keys().with(hands()).of(UserCommand.FORWARD));
        assertEquals(
                Optional.of(UserCommand.FORWARD), alone.keys().with(hands()).command(E));
        assertEquals("↑", alone.keys().label(UserCommand.USE));
        assertEquals("↑", alone.keys().label(UserCommand.EXPOSURE));
        assertEquals(alone, KeyMap.read(alone.keys().chosen()));

        KeyMap.Read exchanged = KeyMap.read(Map.of("forward", List.of("UP", "E"), "exposure", List.of("W")));
        assertEquals(List.of(), exchanged.refused());
        assertEquals(List.of(W), exchanged.keys().of(UserCommand.USE));

        KeyMap.Read more = KeyMap.read(Map.of("forward", List.of("UP", "W", "E")));
        assertEquals(List.of(), more.refused());
        assertEquals(List.of(B), more.keys().of(UserCommand.USE)); // as no key was given up
        assertEquals(List.of(B), more.keys().of(UserCommand.BOOKMARK));
    }

    @Test
    void aFreeKeyTakesTheOldOnesPlace() {
        KeyMap keys = KeyMap.USUAL.rebind(UserCommand.MODE, M, Y);

        assertEquals(Optional.of(UserCommand.MODE), keys.command(Y));
        assertEquals(Optional.empty(), keys.command(M));
        assertEquals(Optional.of(UserCommand.MODE), KeyMap.USUAL.command(M));
    }

    @Test
    void aKeyThatIsTakenIsExchanged() {
        KeyMap keys = KeyMap.USUAL.rebind(UserCommand.MODE, M, B);

        assertEquals(Optional.of(UserCommand.MODE), keys.command(B));
        assertEquals(Optional.of(UserCommand.BOOKMARK), keys.command(M));
    }

    @Test
    void ofSeveralKeysOneIsReplaced() {
        KeyMap keys = KeyMap.USUAL.rebind(UserCommand.FORWARD, new KeyCodeCombination(KeyCode.W), Y);

        assertEquals(List.of(new KeyCodeCombination(KeyCode.UP), Y), keys.of(UserCommand.FORWARD));
    }

    @Test
    void twoKeysOfOneCommandChangePlaces() {
        KeyMap keys = KeyMap.USUAL.rebind(
                UserCommand.FORWARD, new KeyCodeCombination(KeyCode.W), new KeyCodeCombination(KeyCode.UP));

        assertEquals(
                List.of(new KeyCodeCombination(KeyCode.W), new KeyCodeCombination(KeyCode.UP)),
                keys.of(UserCommand.FORWARD));
    }

    @Test
    void aChosenKeyThatIsByNowAUsualOneOfAnotherCommandIsKept() {
        KeyMap.Read read = KeyMap.read(Map.of("mode", List.of("H"))); // chosen before H hid the truth

        assertEquals(List.of(), read.refused());
        assertEquals(Optional.of(UserCommand.MODE), read.keys().command(new KeyCodeCombination(KeyCode.H)));
        assertEquals(Optional.of(UserCommand.HIDE_TRUTH), read.keys().command(M));
        assertEquals(read, KeyMap.read(read.keys().chosen()));
    }

    @Test
    void aKeyThatWasChosenTwiceLeavesAllAsUsual() {
        KeyMap.Read read = KeyMap.read(Map.of("mode", List.of("Y"), "bookmark", List.of("Y")));

        assertEquals(new KeyMap.Read(KeyMap.USUAL, List.of("Y")), read);
    }

    @Test
    void whatWasChosenIsReadAgain() {
        KeyMap keys = KeyMap.USUAL
                .rebind(UserCommand.MODE, M, B)
                .rebind(
                        UserCommand.SAVE,
                        new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN),
                        new KeyCodeCombination(KeyCode.F7));

        assertEquals(new KeyMap.Read(keys, List.of()), KeyMap.read(keys.chosen()));
    }

    @ParameterizedTest
    @CsvSource({
        "UP,↑",
        "DIGIT1,1",
        "SPACE,Space",
        "ESCAPE,Esc",
        "SHIFT+SLASH,?",
        "SHIFT+F6,Shift+F6",
        "COMMA,','",
        "SHIFT+PAGE_UP,Shift+PgUp",
        "ALT+SPACE,Alt+Space"
    })
    void keysAreCalledAsTheyStandOnTheKeyboard(String name, String label) {
        assertEquals(label, Strokes.label(Strokes.parse(name).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"SHORTCUT+ALT+SHIFT+S", "ALT+OPEN_BRACKET", "SHIFT+SLASH", "F6", "NUMPAD1"})
    void namesInFilesStayAsTheyWere(String name) {
        assertEquals(
                Optional.of(name), Strokes.parse(name.toLowerCase(Locale.ROOT)).map(Strokes::name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "A+", "SHIFT", "CTRL+A", "SHIFT+UNDEFINED", "Open Bracket"})
    void whatIsNoKeyIsNotReadAsOne(String name) {
        assertEquals(Optional.empty(), Strokes.parse(name));
    }

    @Test
    void menusHearOnlyWhatNoFieldWouldWrite() {
        assertFalse(UserCommand.SAVE.accepts(Y));
        assertTrue(UserCommand.SAVE.accepts(new KeyCodeCombination(KeyCode.F7)));
        assertFalse(UserCommand.FORWARD.accepts(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN)));
        assertFalse(UserCommand.PLAY.accepts(new KeyCodeCombination(KeyCode.ESCAPE)));
    }
}
