package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.io.FileFormatException;

class SessionFileRefusalTest {

    @TempDir
    private Path folder;

    /** A way to spoil a good file: changes its entries, by name. */
    record Spoiler(String what, String expected, UnaryOperator<Map<String, byte[]>> change) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Spoiler spoiler(String what, String expected, UnaryOperator<Map<String, byte[]>> change) {
        return new Spoiler(what, expected, change);
    }

    private static Spoiler json(String what, String expected, String from, String to) {
        return spoiler(what, expected, entries -> {
            String text = new String(entries.get("session.json"), StandardCharsets.UTF_8);
            String changed = text.replaceFirst(from, to);
            assertNotEquals(text, changed, what);
            entries.put("session.json", changed.getBytes(StandardCharsets.UTF_8));
            return entries;
        });
    }

    static Stream<Spoiler> spoilers() {
        return Stream.of(
                spoiler("a path that escapes", "../../evil: does not belong", entries -> {
                    entries.put("../../evil", new byte[3]);
                    return entries;
                }),
                spoiler("no document", "session.json: is missing", entries -> {
                    entries.remove("session.json");
                    return entries;
                }),
                spoiler("no frames", "frames/0-0.rgb: is missing", entries -> {
                    entries.remove("frames/0-0.rgb");
                    return entries;
                }),
                spoiler("too few frames", "frames/0-0.rgb: has 10 bytes", entries -> {
                    entries.put("frames/0-0.rgb", new byte[10]);
                    return entries;
                }),
                spoiler("a bomb", "frames/0-0.rgb: is longer", entries -> {
                    entries.put("frames/0-0.rgb", new byte[50 << 20]);
                    return entries;
                }),
                spoiler("no JSON", "session.json: not JSON", entries -> {
                    entries.put("session.json", "[".getBytes(StandardCharsets.UTF_8));
                    return entries;
                }),
                json(
                        "another format",
                        "format: 'word-document'; expected 'smriti-session'",
                        "smriti-session",
                        "word-document"),
                json("a later version", "version: 9; expected 3; try a newer Smriti", "\"version\":2", "\"version\":9"),
                json("no maze", "maze: missing", "\"maze\":", "\"haze\":"),
                json(
                        "no such ground",
                        "ground: 'sea'; expected one of maze, guessed_walls, film, pictures",
                        "\"ground\":\"maze\"",
                        "\"ground\":\"sea\""),
                json(
                        "a recorded step that is none",
                        "branches[0].recorded[0]: 99; expected a whole number from 0 to",
                        "\"recorded\":\\[10]",
                        "\"recorded\":[99]"),
                json(
                        "recorded steps twice",
                        "branches[0].recorded[1]: 10; expected a whole number from 11 to",
                        "\"recorded\":\\[10]",
                        "\"recorded\":[10,10]"),
                json("a recorded step too many", "0-recorded.rgb: has", "\"recorded\":\\[10]", "\"recorded\":[10,11]"),
                json("a maze that is none", "maze: ", "\"maze\":\"[^\"]*\"", "\"maze\":\"walls\""),
                json(
                        "a huge frame",
                        "size: 99999; expected a whole number from 1 to 512",
                        "\"size\":16",
                        "\"size\":99999"),
                spoiler("few letters for many frames", "frames of 512 pixels", entries -> {
                    String text = new String(entries.get("session.json"), StandardCharsets.UTF_8)
                            .replace("\"size\":16", "\"size\":512")
                            .replaceFirst("\"actions\":\\[", "\"actions\":[" + "0,".repeat(2_000));
                    entries.put("session.json", text.getBytes(StandardCharsets.UTF_8));
                    return entries;
                }),
                json("a mode on several lines", "mode: 'a?b?'", "\"mode\":\"[a-z]*\"", "\"mode\":\"a\\\\nb\\\\u2028\""),
                json("a frame of nothing", "size: 0; expected", "\"size\":16", "\"size\":0"),
                json("another size", "16.rgb|has |longer", "\"size\":16", "\"size\":12"),
                json("a place far away", "outside the world", "\"x\":[0-9.]+", "\"x\":1e300"),
                json(
                        "a place that is none",
                        "start.pose.x: 'NaN'; expected a number",
                        "\"x\":[0-9.]+",
                        "\"x\":\"NaN\""),
                json(
                        "no such sphere",
                        "start.target: 77; expected a whole number from 0 to",
                        "\"target\":[0-9]",
                        "\"target\":77"),
                json(
                        "no such mode",
                        "mode: 'asleep'; expected one of follow, imagine",
                        "\"mode\":\"[a-z]*\"",
                        "\"mode\":\"asleep\""),
                json("no such profile", "at least one step", "\"lookAhead\":1", "\"lookAhead\":-4"),
                json(
                        "no such action",
                        "branches[0].actions[0]: 66; expected a whole number from 0 to 5",
                        "\"actions\":\\[0",
                        "\"actions\":[66"),
                json(
                        "actions that are none",
                        "branches[0].actions[0]: an object; expected",
                        "\"actions\":\\[0",
                        "\"actions\":[{}"),
                json(
                        "more actions than predictions",
                        "branches[0].shots.Smriti.steps: a list of",
                        "\"actions\":\\[0",
                        "\"actions\":[0,0"),
                json("no such provenance", "branches[0].shots.Smriti.kept: 'x", "\"kept\":\"o", "\"kept\":\"x"),
                json(
                        "no such branch",
                        "current: 44; expected a whole number from 0 to 3",
                        "\"current\":3",
                        "\"current\":44"),
                json("a branch from the future", "branches[1].parent: 9; expected 0", "\"parent\":0", "\"parent\":9"),
                json(
                        "a fork beyond the end",
                        ".at: 999; expected a whole number from 0 to",
                        "\"parent\":0,\"at\":7",
                        "\"parent\":0,\"at\":999"),
                json(
                        "too long a prefix",
                        "take.prefix: 50; expected a whole number from 0 to 7",
                        "\"prefix\":3",
                        "\"prefix\":50"),
                json(
                        "no such origin",
                        "take.kind: 'dreamt'; expected live or regenerated",
                        "\"regenerated\"",
                        "\"dreamt\""),
                json(
                        "a bookmark nowhere",
                        "bookmarks[0].step: 300; expected a whole number from 0 to",
                        "\"step\":3,",
                        "\"step\":300,"),
                json(
                        "a track without a model",
                        "models.Other: unknown; expected nothing but Smriti, Rival",
                        "\"models\":\\{\"Smriti\"",
                        "\"models\":{\"Other\""),
                json(
                        "a reward that is none",
                        "start.reward: 'NaN'; expected a number",
                        "\"reward\":[0-9.]+",
                        "\"reward\":NaN"),
                json(
                        "a time that is none",
                        "branches[0].shots.Smriti.millis[0]: 'NaN'; expected a number",
                        "\"millis\":\\[[0-9.E-]+",
                        "\"millis\":[NaN"),
                json(
                        "a step placed that is none",
                        "branches[0].placed.99: there is no such step",
                        "\"placed\":\\{\"9\"",
                        "\"placed\":{\"99\""),
                json(
                        "a step placed twice",
                        "branches[0].placed.9: stands there twice",
                        "\"placed\":\\{",
                        "\"placed\":{\"9\":{},"),
                json(
                        "a noise beyond all",
                        "take.noise: 1.5; expected a number from 0.0 to 1.0",
                        "\"noise\":0.3",
                        "\"noise\":1.5"),
                json(
                        "a frame of no steps",
                        "imagined in no steps",
                        "\"Rival\":\\{\"kept\":\"o",
                        "\"Rival\":{\"kept\":\"i"),
                json("no such perturbation", "perturbations[0].kind: 'rain'", "\"blackout\"", "\"rain\""));
    }

    @ParameterizedTest
    @MethodSource("spoilers")
    void aSpoiledFileIsRefusedInOneLine(Spoiler spoiler) throws IOException {
        Map<String, byte[]> entries = spoiler.change().apply(SessionZips.entries(SessionZips.VERSION_2));
        Path file = folder.resolve("spoiled.smriti");
        SessionZips.write(file, entries);

        FileFormatException refused = assertThrows(FileFormatException.class, () -> new SessionFile(file).read());
        String message = refused.getMessage();
        assertTrue(Stream.of(spoiler.expected().split("\\|")).anyMatch(message::contains), message);
        assertTrue(message.startsWith(file.toString()), message);
        assertEquals(1, message.lines().count(), message);
    }

    static Stream<Arguments> pieces() {
        return Stream.of(Arguments.of(0.0), Arguments.of(0.3), Arguments.of(0.9), Arguments.of(0.999));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aFileThatWasCutOffIsRefused(double share) throws IOException {
        byte[] whole = Files.readAllBytes(SessionZips.VERSION_2);
        Path file = folder.resolve("cut.smriti");
        Files.write(file, Arrays.copyOf(whole, (int) (share * whole.length)));

        assertThrows(FileFormatException.class, () -> new SessionFile(file).read());
    }

    /** A flipped bit may go unnoticed only in the zip's metadata, such as the time of an entry. */
    @Test
    void aFlippedByteIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(SessionZips.VERSION_2);
        Map<String, byte[]> written = SessionZips.entries(SessionZips.VERSION_2);
        Path file = folder.resolve("flipped.smriti");
        int refused = 0;
        for (int at = 40; at < whole.length; at += whole.length / 60) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            Files.write(file, flipped);
            Path copy = folder.resolve("copy.smriti");
            try {
                new SessionFile(copy).write(new SessionFile(file).read());
                assertEqual(written, SessionZips.asVersion2(SessionZips.entries(copy)), at);
            } catch (FileFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " were refused");
    }

    private static void assertEqual(Map<String, byte[]> expected, Map<String, byte[]> actual, int at) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name + ", byte " + at));
    }
}
