package org.smriti.model.world.maze.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.smriti.model.io.ContactSheet;
import org.smriti.model.io.Png;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorld;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** Draws the pictures of the worlds in {@code src/site/images}: run {@code main} with that folder as its argument. */
final class WorldSheets {

    private static final int COLUMNS = 8;
    private static final int ROWS = 4;
    private static final int SIZE = 96;
    private static final int MAP_SIZE = 320;
    private static final int EVERY = 11;
    private static final long SEED = 7;

    private WorldSheets() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Textures textures = Textures.painted();
        MazeRenderer renderer = new MazeRenderer(SIZE, textures);
        for (MazeWorld world : MazeWorlds.all()) {
            Maze maze = world.maze(SEED);
            String name = world.name().toLowerCase(Locale.ROOT);
            Trajectory walk =
                    Trajectory.follow(MazeSimulation.start(maze, SEED), new GoalPolicy(SEED), COLUMNS * ROWS * EVERY);
            ContactSheet sheet = new ContactSheet(COLUMNS, ROWS, SIZE, 1, 2);
            byte[] frame = new byte[renderer.frameBytes()];
            for (int i = 0; i < COLUMNS * ROWS; i++) {
                renderer.render(maze, walk.poses().get(i * EVERY), frame);
                sheet.put(i % COLUMNS, i / COLUMNS, frame);
            }
            sheet.write(folder.resolve(name + ".png"));
            byte[] map = new byte[3 * MAP_SIZE * MAP_SIZE];
            new TopView(MAP_SIZE, textures).draw(maze, map);
            Png.write(folder.resolve(name + "-map.png"), MAP_SIZE, MAP_SIZE, map);
        }
    }
}
