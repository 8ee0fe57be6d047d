package org.smriti.model.world.maze.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** Compares the renderer with the naive one, from random poses in random mazes. */
class MazeRendererParityTest {

    private static final int POSES = 12;
    private static final double MEAN_BOUND = 0.02;

    @ParameterizedTest
    @CsvSource({"room, 64", "maze-9x9, 64", "maze-15x15, 48", "maze-11x11, 33", "maze-9x9, 1"})
    void framesEqualThoseOfTheNaiveRenderer(String world, int size) {
        Textures textures = Textures.painted();
        MazeRenderer fast = new MazeRenderer(size, textures);
        ReferenceRenderer slow = new ReferenceRenderer(size, textures);
        byte[] frame = new byte[fast.frameBytes()];
        Random random = new Random(size);
        for (int i = 0; i < POSES; i++) {
            Maze maze = MazeWorlds.named(world).maze(i / 4);
            Pose pose = somewhere(maze, random);
            fast.render(maze, pose, frame);
            double difference = RecordedEpisode.difference(frame, slow.render(maze, pose));
            assertTrue(difference <= MEAN_BOUND, "differs by " + difference + " in maze " + i / 4 + " at " + pose);
        }
    }

    /** A random pose that an agent can reach, at least a tenth of a cell from walls. */
    private static Pose somewhere(Maze maze, Random random) {
        List<Cell> free = new ArrayList<>();
        for (int row = 0; row < maze.size(); row++) {
            for (int column = 0; column < maze.size(); column++) {
                if (maze.isFree(column, row)) {
                    free.add(new Cell(column, row));
                }
            }
        }
        Cell cell = free.get(random.nextInt(free.size()));
        return new Pose(
                cell.column() + 0.1 + 0.8 * random.nextDouble(),
                cell.row() + 0.1 + 0.8 * random.nextDouble(),
                2 * Math.PI * random.nextDouble());
    }
}
