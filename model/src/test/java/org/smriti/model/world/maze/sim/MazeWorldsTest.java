package org.smriti.model.world.maze.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Connectivity;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.MazeText;
import org.smriti.model.world.maze.Sphere;

class MazeWorldsTest {

    private static final int SEEDS = 200;

    static List<MazeWorld> worlds() {
        return MazeWorlds.all();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void everyMazeIsConnectedAndWithoutDeadEnds(MazeWorld world) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Maze maze = world.maze(seed);
            assertTrue(Connectivity.isConnected(maze), world.name() + " " + seed);
            for (Cell cell : Connectivity.freeCells(maze)) {
                assertTrue(Connectivity.freeNeighbours(maze, cell) >= 2, world.name() + " " + seed + " " + cell);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void spheresAndSpawnsHaveRoomCellsOfTheirOwn(MazeWorld world) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Maze maze = world.maze(seed);
            Set<Cell> taken = new HashSet<>(maze.spawns());
            for (Sphere sphere : maze.spheres()) {
                assertTrue(taken.add(new Cell(sphere.column(), sphere.row())), world.name() + " " + seed);
            }
            assertEquals(maze.spheres().size() + maze.spawns().size(), taken.size());
            assertTrue(taken.stream().allMatch(cell -> maze.floor(cell.column(), cell.row()) == Floor.ROOM));
        }
    }

    @Test
    void theSingleRoomIsAllFloorBetweenWallsOfManyColours() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Maze maze = MazeWorlds.named("room").maze(seed);
            assertEquals(9, Connectivity.freeCells(maze).size());
            assertTrue(maze.spheres().size() == 2 || maze.spheres().size() == 3);
            assertEquals(
                    8,
                    Set.of(
                                    maze.regions()[0],
                                    maze.regions()[1],
                                    maze.regions()[2],
                                    maze.regions()[3],
                                    maze.regions()[5],
                                    maze.regions()[6],
                                    maze.regions()[7],
                                    maze.regions()[8])
                            .size());
        }
    }

    @Test
    void seedsDiffer() {
        MazeWorld world = MazeWorlds.named("maze-5x5");
        Set<String> drawings = LongStream.range(0, SEEDS)
                .mapToObj(seed -> MazeText.format(world.maze(seed)))
                .collect(Collectors.toSet());
        assertEquals(SEEDS, drawings.size());
    }

    /** Must never change: saved sessions and published results identify mazes by world and seed. */
    @ParameterizedTest
    @CsvSource({
        "room, ec4436a5",
        "maze-5x5, caec834c",
        "maze-7x7, a316835c",
        "maze-9x9, 9e7d2dab",
        "maze-11x11, 2a58b691",
        "maze-13x13, 4e601d10",
        "maze-15x15, 13070ba6"
    })
    void aSeedMeansTheSameMazeForEver(String name, String golden) {
        CRC32 crc = new CRC32();
        for (long seed : new long[] {0, 1, 799_999, 899_999, -1}) {
            crc.update(MazeText.format(MazeWorlds.named(name).maze(seed)).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(golden, Long.toHexString(crc.getValue()));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> MazeWorlds.named("maze-8x8"))
                .getMessage();
        assertEquals(
                "no world is called \"maze-8x8\"; there are room, maze-5x5, maze-7x7, maze-9x9, maze-11x11,"
                        + " maze-13x13, maze-15x15, craft-yard, craft-9x9, craft-13x13, parade-still, parade-near,"
                        + " parade-far",
                message);
    }

    @Test
    void aDrawnMazeIsAWorldToo() {
        Maze maze = MazeWorlds.named("room").maze(3);
        assertEquals(maze, MazeWorld.drawn("mine", maze).maze(77));
    }
}
