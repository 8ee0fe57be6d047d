package org.smriti.model.world.maze;

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
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorld;
import org.smriti.model.world.maze.sim.MazeWorlds;

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

    private static final String LABMAZE = """
        *********
        *   *  P*
        *  G*AA *
        *   *AA *
        *** *** *
        *G. . . *
        *********
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

    static List<MazeWorld> worlds() {
        return MazeWorlds.all();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyRandomMazeComesBackFromItsDrawing(MazeWorld world) {
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
                "#####                | ###                | line 8, column 4: a row of 3 characters; expected 5, as"
                        + " in most rows",
                "#.R #                | #.X                | line 9, column 4: a row of 3 characters",
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

    static Stream<String> left() {
        return Stream.of(
                "\uFEFF" + SMALL.replace("\n", "\r\n") + "\r\n\r\n",
                SMALL.replace("\n", "\r"),
                SMALL.replace("\n", "\r\r\n"),
                SMALL.replace("\n", " \t\n"),
                SMALL.stripTrailing(),
                SMALL + "\u001A",
                SMALL + "\r\n\u001A\r\n",
                SMALL + "; the end\n\n  ; indeed\n",
                SMALL.replace("map\n", "map\n\n; north is up\n"),
                SMALL.replace("map\n", "map\u200B\n"),
                SMALL.replace("#.R #", "#.R\u00A0#"),
                SMALL.replace("yellow red ", "yellow\tred\u00A0"),
                SMALL.replace("walls", "Walls").replace("map", "MAP").replace("cerise", "Cerise"),
                SMALL.indent(4));
    }

    @ParameterizedTest
    @MethodSource("left")
    void whatEditorsLeaveDoesNoHarm(String text) {
        assertEquals(MazeText.parse(SMALL), MazeText.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'#@g #\n', '#@g #\nthe end\n', 'line 12, column 6: a row of 7 characters'",
        "'#@g #\n"
                + "', '#@g #\n"
                + "#  .#\n"
                + "', 'line 8, column 1: a map of 6 rows and 5 columns; expected as many rows as columns'",
        "'#@g #\n', '#@g #\n\n', 'line 13, column 1: text after the end of the map'",
        "'#@g #\n', '#@g #\n; below\n', 'line 13, column 1: text after the end of the map'",
        "'#.R #', '#.R\t#', 'line 9, column 4: the invisible character U+0009'",
        "'#@g #\n#####\n', '#@g #\n#####\n\\0\\0', 'line 13, column 1: the invisible character U+0000'",
        "'#.R #', '#.R  ', 'line 9, column 5: '' '' on the outer ring'"
    })
    void theLineThatIsWrongIsBlamed(String drawn, String wrong, String start) {
        String text = SMALL.replace(drawn, wrong.translateEscapes());
        MazeFormatException refusal = assertThrows(MazeFormatException.class, () -> MazeText.parse(text));
        assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
    }

    @Test
    void mazesOfLabmazeAreRead() {
        Maze maze = MazeText.parse(LABMAZE);
        assertEquals(7, maze.size());
        assertEquals(List.of(new Sphere(SphereColor.RED, 2, 5), new Sphere(SphereColor.GREEN, 0, 2)), maze.spheres());
        assertEquals(List.of(new Cell(6, 6)), maze.spawns());
        assertEquals(WallTexture.BLUE, maze.regions()[0]);
        String drawn = MazeText.format(maze);
        assertEquals("""
            #########
            #...#..@#
            #..R#...#
            #...#...#
            ### ### #
            #g      #
            #########
            #########
            #########
            """, drawn.substring(drawn.indexOf("map\n") + 4));
        assertEquals(maze, MazeText.parse("; labmaze\n" + LABMAZE.replace("\n", "  \r\n") + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'P', ' ', 'line 1, column 1: a map on which nobody can start'",
        "'G', ' ', 'line 1, column 1: a map with nothing to look for'",
        "'AA', 'a ', 'line 3, column 6: ''a'' means nothing; expected ''*'' wall'",
        "'*G.', ' G.', 'line 6, column 1: '' '' on the outer ring'",
        "'. . .', 'GGGGG', 'line 6, column 7: an object too many; expected at most 6'",
        "'. . .', '. .', 'line 6, column 8: a row of 7 characters; expected 9'"
    })
    void aMazeOfLabmazeIsRefusedByLine(String drawn, String wrong, String start) {
        String text = LABMAZE.replace(drawn, wrong);
        MazeFormatException refusal = assertThrows(MazeFormatException.class, () -> MazeText.parse(text));
        assertTrue(refusal.getMessage().startsWith(start), refusal.getMessage());
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
        MazeSimulation simulation = MazeSimulation.start(maze, 1);
        simulation.step(MazeAction.FORWARD);
        assertTrue(Connectivity.isConnected(maze), file + " has places that cannot be reached");
    }
}
