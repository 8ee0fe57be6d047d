package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.io.npy.NpzArchive;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.Action;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.episode.RecordedWalk;

/** The world of coloured tiles, which is one package and one line in a catalogue, in every command that takes a world. */
class AnotherWorldTest {

    @TempDir
    Path folder;

    private static void assertRefused(String part, CommandRun run) {
        assertEquals(2, run.exitCode(), run.out());
        assertTrue(run.err().contains(part), run.err());
    }

    @Test
    void itIsRecordedAndReadAgain() throws IOException {
        CommandRun run = CommandRun.of(
                "record",
                "--world",
                "tiles",
                "--policy",
                "goals",
                "--episodes",
                "1",
                "--steps",
                "12",
                "--size",
                "16",
                "--seed",
                "5",
                "--out",
                folder.toString());

        assertEquals(0, run.exitCode(), run.err());
        RecordedWalk walk = EpisodeFiles.recording(folder.resolve("tiles-000005.npz"));
        assertEquals(13, walk.length());
        assertEquals("tiles", walk.origin().orElseThrow().world().name());
        assertEquals(5, walk.origin().orElseThrow().seed());
        assertEquals("stay", walk.actions().getFirst().label());
        List<String> known = List.of("stay", "forward", "turn_left", "turn_right");
        assertTrue(known.containsAll(walk.actions().stream().map(Action::label).toList()));
        assertEquals(13, walk.poses().orElseThrow().size());
        assertEquals(16, walk.frames().side());
    }

    @Test
    void aRecordingOfAnUnknownWorldOrASeedThatIsNoneIsRefused() throws IOException {
        CommandRun.of(
                "record",
                "--world",
                "tiles",
                "--policy",
                "spin",
                "--episodes",
                "1",
                "--steps",
                "2",
                "--size",
                "8",
                "--out",
                folder.toString());
        Path file = folder.resolve("tiles-000000.npz");

        assertTrue(refusal(file, "world", NpyArray.ofBytes("moons".getBytes(StandardCharsets.US_ASCII), 5))
                .contains("array world: no world is called \"moons\""));
        assertTrue(refusal(file, "world_seed", NpyArray.ofDoubles(new double[] {1.5}, 1))
                .contains("array world_seed: 1.5"));
    }

    /** What is said of a recording in which an array is another. */
    private String refusal(Path file, String name, NpyArray other) throws IOException {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        try (NpzArchive archive = NpzArchive.open(file)) {
            for (String array : archive.names()) {
                arrays.put(array, archive.read(array));
            }
        }
        arrays.put(name, other);
        Path spoiled = folder.resolve("spoiled.npz");
        Npz.write(spoiled, arrays);
        return assertThrows(FileFormatException.class, () -> EpisodeFiles.recording(spoiled))
                .getMessage();
    }

    @Test
    void aWalkThatItDoesNotHaveIsRefused() {
        assertRefused(
                "the world tiles has no walk 'onward'; it has goals, spin",
                CommandRun.of(
                        "record",
                        "--world",
                        "tiles",
                        "--policy",
                        "onward",
                        "--episodes",
                        "1",
                        "--steps",
                        "2",
                        "--out",
                        folder.toString()));
        assertRefused(
                "the world tiles has no walk 'retrace'; it has goals, spin",
                train("other", "--stage", "tiles:6:1:retrace"));
    }

    private CommandRun train(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "--threads",
                "1",
                "--steps",
                "1",
                "--out",
                folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void aModelIsTrainedForItsActionsAndEvaluatedInIt() throws IOException {
        CommandRun trained = train("run", "--stage", "tiles:6:1:walk", "--stage", "tiles:6:1:spin");
        assertEquals(0, trained.exitCode(), trained.err());
        Path run = folder.resolve("run");
        JsonObject net = ModelFolder.read(run).config().getAsJsonObject("net");
        assertEquals(4, net.get("actions").getAsInt());
        assertRefused(
                "the world room has 6 actions, the model to train was made for one of 4",
                CommandRun.of(
                        "train", "--resume", "--steps", "2", "--stage", "room:6:1:spin", "--out", run.toString()));

        String[] asked = {
            "evaluate",
            "--models",
            run.toString(),
            "--task",
            "reasoning",
            "--episodes",
            "2",
            "--context",
            "6",
            "--generate",
            "3",
            "--json",
            "-",
            "--world"
        };
        CommandRun evaluated = CommandRun.of(with(asked, "tiles"));
        assertEquals(0, evaluated.exitCode(), evaluated.err());
        JsonObject found = JsonParser.parseString(evaluated.out()).getAsJsonObject();
        assertEquals("tiles", found.get("world").getAsString());
        JsonObject copy = found.getAsJsonObject("variants").getAsJsonObject("copy");
        assertTrue(copy.get("psnr").getAsDouble() > 5, copy.toString());
        assertRefused(
                "the world room has 6 actions, the model hybrid was made for one of 4",
                CommandRun.of(with(asked, "room")));
    }

    private static String[] with(String[] arguments, String last) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    @Test
    void itIsProbedByTheWalksThatItHas() throws IOException {
        Path model = TinyModelFolder.write(folder.resolve("maze-model"), Variant.HYBRID, 16);

        assertRefused(
                "the world tiles has 4 actions, the model hybrid was made for one of 6",
                CommandRun.of("probe", "--model", model.toString(), "--script", "spin", "--world", "tiles"));
    }
}
