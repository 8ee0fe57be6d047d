package org.smriti.model.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.Maze.Floor;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;

class MazeTextTest {

    private static final String SMALL = """
        ; a remark
        walls
        blue   cerise green
        yellow red    purple
        red    blue   green_bright

        map
        #####
        #.R #
        #.#+#
        #@g #
        #####
        """;

    @Test
    void readsWhatIsDrawn() {
        Maze maze = MazeText.parse(SMALL);
        assertEquals(3, maze.size());
        assertEquals(Floor.ROOM, maze.floor(0, 2));
        assertEquals(Floor.CORRIDOR, maze.floor(2, 2));
        assertEquals(Floor.WALL, maze.floor(1, 1));
        assertEquals(List.of(new Sphere(SphereColor.RED, 1, 2), new Sphere(SphereColor.GREEN, 1, 0)), maze.spheres());
        assertEquals(List.of(new Cell(2, 1), new Cell(0, 0)), maze.spawns());
        assertEquals(WallTexture.GREEN_BRIGHT, maze.texture(3, -1));
    }

    static List<World> worlds() {
        return World.all();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyRandomMazeComesBackFromItsDrawing(World world) {
        for (long seed = 0; seed < 50; seed++) {
            Maze maze = world.maze(seed);
            assertEquals(maze, MazeText.parse(MazeText.format(maze)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "yellow red    purple | yellow pink purple | line 4, column 8: no wall colour is called",
                "yellow red    purple | yellow low purple  | line 4, column 8: no wall colour is called",
                "yellow red    purple | yellow purple      | line 4, column 1: 2 words",
                "map                  | the map            | line 7, column 1:",
                "#.R #                | #.X #              | line 9, column 3: 'X' means nothing",
                "#.R #                | #.R                | line 9, column 4: a row of 3 characters",
                "#.R #                | #.R  #             | line 9, column 6: a row of 6 characters",
                "#.R #                | #.R +              | line 9, column 5: '+' on the outer ring",
                "#.R #                | #.G #              | line 11, column 3: a second green sphere",
            })
    void refusesInOneLineThatNamesThePlace(String drawn, String wrong, String start) {
        String text = SMALL.replace(drawn, wrong);
        MazeFormatException refusal = assertThrows(MazeFormatException.class, () -> MazeText.parse(text));
        assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("; expected "), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "walls", "walls\nblue blue blue\n", "; only a remark\n"})
    void anEndTooEarlyIsNamed(String text) {
        MazeFormatException refusal = assertThrows(MazeFormatException.class, () -> MazeText.parse(text));
        assertTrue(refusal.getMessage().contains("the text ends"), refusal.getMessage());
    }

    @Test
    void whatEditorsAddDoesNoHarm() {
        assertEquals(MazeText.parse(SMALL), MazeText.parse("\uFEFF" + SMALL.replace("\n", "\r\n") + "\r\n\r\n"));
    }

    @Test
    void aMapNeedsASpawnAndASphere() {
        String nobody = SMALL.replace('@', '.').replace('+', ' ');
        String nothing = SMALL.replace("#.R #", "#.. #").replace("#@g #", "#@. #");
        assertTrue(assertThrows(MazeFormatException.class, () -> MazeText.parse(nobody))
                .getMessage()
                .contains("at least one spawn"));
        assertTrue(assertThrows(MazeFormatException.class, () -> MazeText.parse(nothing))
                .getMessage()
                .contains("at least one sphere"));
    }

    @Test
    void aFileIsNamedInItsRefusal(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.txt"), SMALL.replace('R', 'X'));
        FileFormatException refusal = assertThrows(FileFormatException.class, () -> MazeText.read(file));
        assertTrue(refusal.getMessage().startsWith(file + ": line 9, column 3:"), refusal.getMessage());
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThrows(FileFormatException.class, () -> MazeText.read(binary));
    }

    static List<Path> shippedMaps() throws IOException {
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("assets")) ? here : here.getParent();
        try (Stream<Path> files = Files.list(root.resolve("assets/mazes"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedMaps")
    void everyShippedMapLoadsAndCanBeWalked(Path file) throws IOException {
        Maze maze = MazeText.read(file);
        Simulation simulation = Simulation.start(maze, 1);
        simulation.step(Action.FORWARD);
        assertTrue(Connectivity.isConnected(maze), file + " has places that cannot be reached");
    }
}
