package org.smriti.model.world.maze;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.maze.Maze.Floor;

/**
 * Reads a maze as DeepMind's labmaze prints it: {@code *} wall, blank free, {@code P} a spawn, {@code G} an object, other capital letters
 * the rooms, {@code .} a free cell in none.
 *
 * <p>The objects become spheres, in the order of their colours from the north-west. Rooms that no letter shows are where two by two
 * cells are free, the walls' textures come in a fixed order, and a map that is not square is filled up with wall in the south or east.
 */
final class LabmazeParser {

    private static final String WALL = "*";
    private static final String SIGNS = "'*' wall, ' ' or '.' free, 'P' spawn, 'G' object, another capital letter room";

    private final Drawing map;
    private final int size;
    private final boolean[] free;
    private final boolean[] lettered;
    private final List<Sphere> spheres = new ArrayList<>();
    private final List<Cell> spawns = new ArrayList<>();

    LabmazeParser(Drawing map) {
        this.map = map;
        size = Math.max(map.width(), map.height()) - 2;
        free = new boolean[size * size];
        lettered = new boolean[size * size];
    }

    /** Whether a line is the northern wall of such a maze. */
    static boolean begins(String line) {
        return line.strip().length() > 2 && line.strip().replace(WALL, "").isEmpty();
    }

    Maze parse() {
        for (int row = 0; row < map.height(); row++) {
            for (int column = 0; column < map.width(); column++) {
                read(row, column);
            }
        }
        if (spawns.isEmpty()) {
            throw map.refusal(0, 0, "a map on which nobody can start", "at least one spawn, 'P'");
        }
        if (spheres.isEmpty()) {
            throw map.refusal(0, 0, "a map with nothing to look for", "at least one object, 'G'");
        }
        Floor[] floors = Rooms.floors(free, size);
        for (int cell = 0; cell < floors.length; cell++) {
            floors[cell] = lettered[cell] ? Floor.ROOM : floors[cell];
        }
        return new Maze(size, floors, WallTexture.inTurn(), spheres, spawns);
    }

    private void read(int row, int column) {
        char sign = map.at(row, column);
        if (sign == '*') {
            return;
        }
        if (row == 0 || column == 0 || row == map.height() - 1 || column == map.width() - 1) {
            throw map.refusal(row, column, "'" + sign + "' on the outer ring", "'*', wall all around");
        }
        Cell cell = new Cell(column - 1, size - row);
        free[cell.row() * size + cell.column()] = true;
        switch (sign) {
            case ' ', '.' -> {}
            case 'P' -> spawns.add(cell);
            case 'G' -> {
                SphereColor[] colors = SphereColor.values();
                if (spheres.size() == colors.length) {
                    throw map.refusal(row, column, "an object too many", "at most " + colors.length);
                }
                spheres.add(new Sphere(colors[spheres.size()], cell.column(), cell.row()));
            }
            default -> {
                if (sign < 'A' || sign > 'Z') {
                    throw map.refusal(row, column, "'" + sign + "' means nothing", SIGNS);
                }
                lettered[cell.row() * size + cell.column()] = true;
            }
        }
    }
}
