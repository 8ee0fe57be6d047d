package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.maze.render.TargetBorder;

class RecordCommandTest {

    @TempDir
    Path folder;

    @Test
    void episodesOfSeedsThatCountUpComeBackFromTheirFiles() throws IOException {
        CommandRun run =
                record("--world", "maze-5x5", "--episodes", "2", "--steps", "7", "--size", "16", "--seed", "41");

        assertEquals(0, run.exitCode(), run.err());
        for (String name : List.of("maze-5x5-000041.npz", "maze-5x5-000042.npz")) {
            Episode episode = EpisodeFiles.read(folder.resolve(name));
            assertEquals(8, episode.length());
            assertEquals(16, episode.frames().side());
        }
        assertTrue(run.err().contains("100%"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"goals", "spin", "retrace", "out-and-back", "onward", "stand-still"})
    void everyPolicyWalks(String policy) throws IOException {
        CommandRun run =
                record("--world", "room", "--episodes", "1", "--steps", "9", "--size", "8", "--policy", policy);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(10, EpisodeFiles.read(folder.resolve("room-000000.npz")).length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mine-and-look-back",
                "mine-and-return",
                "place-and-return",
                "look-into-bag",
                "back-to-landmark",
                "gather",
                "retrace"
            })
    void everyPolicyOfTheWorldOfBlocksIsRecordedThere(String policy) throws IOException {
        CommandRun run =
                record("--world", "craft-yard", "--episodes", "1", "--steps", "30", "--size", "8", "--policy", policy);

        assertEquals(0, run.exitCode(), run.err());
        Path file = folder.resolve("craft-yard-000000.npz");
        assertEquals(31, EpisodeFiles.recording(file).length());
        assertEquals(List.of(31, 9), Npz.read(file).get("inventory").shape());
    }

    @Test
    void aBorderIsDrawnInTheTargetsColourAndLeavesTheRest() throws IOException {
        String[] command = {"--world", "room", "--episodes", "1", "--steps", "3", "--size", "64"};
        assertEquals(0, record(command).exitCode());
        byte[] plain =
                EpisodeFiles.read(folder.resolve("room-000000.npz")).frames().frame(3);

        String[] asked = Arrays.copyOf(command, command.length + 2);
        asked[command.length] = "--border";
        asked[command.length + 1] = "--overwrite";
        assertEquals(0, record(asked).exitCode());

        Episode episode = EpisodeFiles.read(folder.resolve("room-000000.npz"));
        byte[] expected = plain.clone();
        TargetBorder.draw(
                expected,
                64,
                episode.maze().spheres().get(episode.targets().get(3)).color());
        assertArrayEquals(expected, episode.frames().frame(3));
        assertFalse(Arrays.equals(plain, expected));
    }

    @Test
    void anEpisodeIsNotReplacedUnlessAskedTo() throws IOException {
        Path file = folder.resolve("room-000001.npz");
        Files.writeString(file, "precious");
        String[] command = {"--world", "room", "--episodes", "2", "--steps", "3", "--size", "8"};

        CommandRun refused = record(command);

        assertEquals(2, refused.exitCode());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertTrue(refused.err().contains(file.toString()), refused.err());
        assertArrayEquals("precious".getBytes(), Files.readAllBytes(file));
        assertTrue(Files.notExists(folder.resolve("room-000000.npz")));

        String[] asked = Arrays.copyOf(command, command.length + 1);
        asked[command.length] = "--overwrite";
        assertEquals(0, record(asked).exitCode());
        assertEquals(4, EpisodeFiles.read(file).length());
    }

    @ParameterizedTest
    @CsvSource({
        "house,1,5,64,goals,no world is called",
        "room,0,5,64,goals,--episodes must be at least 1",
        "room,1,0,64,goals,--steps must be at least 1",
        "room,1,5,0,goals,--size must be at least 1",
        "room,1,5,64,fly,no policy is called 'fly'",
        "room,1,5,64,gather,the world room has no walk 'gather'",
        "room,1,2000000000,64,goals,half a gigabyte"
    })
    void whatCannotBeRecordedIsRefusedInOneLine(
            String world, String episodes, String steps, String size, String policy, String expected) {
        CommandRun run =
                record("--world", world, "--episodes", episodes, "--steps", steps, "--size", size, "--policy", policy);

        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(expected), run.err());
    }

    private CommandRun record(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "record";
        System.arraycopy(options, 0, args, 1, options.length);
        args[options.length + 1] = "--out";
        args[options.length + 2] = folder.toString();
        return CommandRun.of(args);
    }
}
