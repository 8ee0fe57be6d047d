package org.smriti.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.text.Language;
import org.smriti.app.text.Message;

class SettingsFileTest {

    private static final Settings CHOSEN = new Settings(
            new WindowPlace(-20, 30, 1000, 700, Extent.MAXIMIZED),
            Appearance.LIGHT,
            new Looks(1.25, 0.3, Looks.Pixels.SMOOTH),
            Optional.of("balanced"),
            "maze-9x9",
            Optional.of("window"),
            List.of(Path.of("one.smriti"), Path.of("two.npz")),
            15,
            Language.TELUGU,
            KeyMap.USUAL.rebind(
                    UserCommand.PLAY, new KeyCodeCombination(KeyCode.SPACE), new KeyCodeCombination(KeyCode.M)));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("settings.json");
    }

    private SettingsFile.Read read(String json) throws IOException {
        Files.writeString(file(), json);
        return new SettingsFile(folder).read();
    }

    @Test
    void whatWasChosenComesBack() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("new"));

        file.write(CHOSEN);

        assertEquals(new SettingsFile.Read(CHOSEN, Optional.empty()), file.read());
    }

    @Test
    void settingsThatAnEditorHasMarkedAreRead() throws IOException {
        SettingsFile.Read read = read("\uFEFF{\"world\": \"maze-5x5\"}");

        assertEquals(Optional.empty(), read.warning());
        assertEquals("maze-5x5", read.settings().world());
    }

    @Test
    void theUsualIsRememberedToo() throws IOException {
        new SettingsFile(folder).write(Settings.DEFAULT);

        assertEquals(Settings.DEFAULT, new SettingsFile(folder).read().settings());
    }

    @Test
    void atTheFirstStartNothingIsWrong() {
        assertEquals(
                new SettingsFile.Read(Settings.DEFAULT, Optional.empty()),
                new SettingsFile(folder.resolve("none")).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "\"x\"", "{\"rate\": \"fast\"}", "{\"recent\": 3}", "\u0000\u0001"})
    void aBrokenFileIsAsNoneWithAWarning(String json) throws IOException {
        SettingsFile.Read read = read(json);

        assertEquals(Settings.DEFAULT, read.settings());
        assertTrue(
                read.warning().orElseThrow().arguments().getFirst().toString().startsWith(file() + ":1:"));
    }

    @Test
    void aBrokenFileIsToldWithThePlaceThatIsWrong() throws IOException {
        assertEquals(
                Optional.of(Message.of("settings.broken", file() + ":1:10: rate: 'fast'; expected a number")),
                read("{\"rate\": \"fast\"}").warning());
    }

    @Test
    void aFileThatCannotBeOpenedIsToldWithTheReason() throws IOException {
        Files.createDirectories(file());

        assertEquals(
                Optional.of(Message.of("settings.broken", file() + ": it is a folder")),
                new SettingsFile(folder).read().warning());
    }

    @Test
    void impossibleValuesMeanTheDefaults() throws IOException {
        SettingsFile.Read read = read("""
            {"width": -4, "appearance": "pink", "rate": 1e9, "language": "klingon", "world": "maze-5x5", "recent": [null, "a"]}
            """);

        assertEquals(Optional.empty(), read.warning());
        assertEquals(WindowPlace.USUAL, read.settings().window());
        assertEquals(Appearance.DARK, read.settings().appearance());
        assertEquals(10, read.settings().rate());
        assertEquals(Language.ENGLISH, read.settings().language());
        assertEquals("maze-5x5", read.settings().world());
        assertEquals(List.of(Path.of("a")), read.settings().recent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"play\": [\"Spacebar\"]}",
                "{\"play\": []}",
                "{\"play\": null}",
                "{\"play\": [null]}",
                "{\"fly\": [\"F\"]}",
                "{\"play\": [\"Y\"], \"mode\": [\"Y\"]}",
                "{\"cancel\": [\"C\"]}",
                "{\"forward\": [\"SHORTCUT+W\"]}"
            })
    void impossibleKeysMeanTheDefaultsWithAWarning(String keys) throws IOException {
        SettingsFile.Read read = read("{\"rate\": 15, \"keys\": " + keys + "}");

        assertEquals(KeyMap.USUAL, read.settings().keys());
        assertEquals(15, read.settings().rate());
        assertTrue(read.warning().isPresent());
    }

    @Test
    void aFileThatCannotBeOnThisSystemIsForgotten() throws IOException {
        SettingsFile.Read read = read("{\"recent\": [\"nul\\u0000\", \"a\"]}");

        assertEquals(List.of(Path.of("a")), read.settings().recent());
    }

    @Test
    void onlyTheLatestFilesAreRemembered() throws IOException {
        String names = "\"a\",".repeat(30) + "\"b\"";

        assertEquals(
                10, read("{\"recent\": [" + names + "]}").settings().recent().size());
    }

    @Test
    void aFolderThatIsAFileIsSaidToBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");

        assertThrows(IOException.class, () -> new SettingsFile(file).write(CHOSEN));
        assertEquals("precious", Files.readString(file));
    }
}
