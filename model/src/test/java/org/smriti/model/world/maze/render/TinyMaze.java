package org.smriti.model.world.maze.render;

import java.util.Arrays;
import java.util.List;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.WallTexture;

/** Mazes that are small enough for expected views to be computed by hand. */
public final class TinyMaze {

    private TinyMaze() {}

    /** A square room, all walls blue, a red sphere in the middle cell of the easternmost column. */
    public static Maze room(int size) {
        Maze.Floor[] floors = new Maze.Floor[size * size];
        Arrays.fill(floors, Maze.Floor.ROOM);
        return maze(size, floors, new Sphere(SphereColor.RED, size - 1, size / 2));
    }

    /** A room of 5×5 cells with a wall across its middle column but for the southernmost cell; the sphere is in the east. */
    public static Maze divided() {
        Maze.Floor[] floors = new Maze.Floor[25];
        Arrays.fill(floors, Maze.Floor.CORRIDOR);
        for (int row = 1; row < 5; row++) {
            floors[5 * row + 2] = Maze.Floor.WALL;
        }
        return maze(5, floors, new Sphere(SphereColor.RED, 4, 3));
    }

    private static Maze maze(int size, Maze.Floor[] floors, Sphere sphere) {
        WallTexture[] regions = new WallTexture[9];
        Arrays.fill(regions, WallTexture.BLUE);
        return new Maze(size, floors, regions, List.of(sphere), List.of(new Cell(0, 0)));
    }
}
