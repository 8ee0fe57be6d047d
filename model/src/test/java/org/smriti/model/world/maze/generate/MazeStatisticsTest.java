package org.smriti.model.world.maze.generate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Connectivity;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.sim.MazeWorld;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** Compares statistics of 1,000 of our mazes of each size with those of 1,000 of the original's. */
class MazeStatisticsTest {

    private static final Logger LOG = LoggerFactory.getLogger(MazeStatisticsTest.class);
    private static final double MEAN_TOLERANCE = 0.05;
    private static final double SPREAD_TOLERANCE = 0.25;

    private record Statistic(double mean, double spread) {

        static Statistic of(List<Maze> mazes, ToIntFunction<Maze> count) {
            double mean = mazes.stream().mapToInt(count).average().orElseThrow();
            double variance = mazes.stream()
                    .mapToDouble(maze -> Math.pow(count.applyAsInt(maze) - mean, 2))
                    .average()
                    .orElseThrow();
            return new Statistic(mean, Math.sqrt(variance));
        }

        void expectMean(String what, double expected) {
            assertEquals(expected, mean, MEAN_TOLERANCE * expected, what);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "maze-9x9,   3, 59.2,  4.4, 3.7, 23, 36, 41",
        "maze-11x11, 4, 86.5,  7.3, 5.2, 34, 53, 58",
        "maze-13x13, 5, 110.7, 7.7, 5.9, 48, 63, 68",
        "maze-15x15, 6, 144.6, 7.2, 9,   68, 77, 81"
    })
    void isTheOriginals(
            String name,
            int spheres,
            double free,
            double spread,
            double rooms,
            double two,
            double more,
            double inRooms) {
        MazeWorld world = MazeWorlds.named(name);
        List<Maze> mazes = LongStream.range(0, 1000).mapToObj(world::maze).toList();
        Statistic freeCells =
                Statistic.of(mazes, maze -> Connectivity.freeCells(maze).size());
        Statistic spawns = Statistic.of(mazes, maze -> maze.spawns().size());
        Statistic withTwo = Statistic.of(mazes, maze -> withNeighbours(maze, 2, 2));
        Statistic withMore = Statistic.of(mazes, maze -> withNeighbours(maze, 3, 4));
        Statistic roomCells = Statistic.of(mazes, MazeStatisticsTest::roomCells);
        LOG.info(
                "{}: free {}, rooms {}, two neighbours {}, more {}, room cells {}",
                name,
                freeCells,
                spawns,
                withTwo,
                withMore,
                roomCells);
        assertAll(
                () -> freeCells.expectMean("free cells", free),
                () -> assertEquals(spread, freeCells.spread(), SPREAD_TOLERANCE * spread, "spread of free cells"),
                () -> spawns.expectMean("rooms, a spawn in each", rooms),
                () -> withTwo.expectMean("cells with two free neighbours", two),
                () -> withMore.expectMean("cells with more", more),
                () -> roomCells.expectMean("room cells", inRooms),
                () -> assertTrue(mazes.stream().allMatch(maze -> maze.spheres().size() == spheres), "spheres"));
    }

    private static int withNeighbours(Maze maze, int least, int most) {
        return (int) Connectivity.freeCells(maze).stream()
                .mapToInt(cell -> Connectivity.freeNeighbours(maze, cell))
                .filter(free -> free >= least && free <= most)
                .count();
    }

    private static int roomCells(Maze maze) {
        return (int) Connectivity.freeCells(maze).stream()
                .filter(cell -> isRoom(maze, cell))
                .count();
    }

    private static boolean isRoom(Maze maze, Cell cell) {
        return maze.floor(cell.column(), cell.row()) == Floor.ROOM;
    }
}
