package org.smriti.model.world.episode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.NpyArray;
import org.smriti.model.world.Cell;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Maze.Floor;
import org.smriti.model.world.Sphere;
import org.smriti.model.world.SphereColor;
import org.smriti.model.world.WallTexture;

/** Rebuilds the maze of an episode from its arrays. */
final class MazeArrays {

    private final EpisodeArrays arrays;
    private final int moments;

    MazeArrays(EpisodeArrays arrays, int moments) {
        this.arrays = arrays;
        this.moments = moments;
    }

    /** The maze; {@code start} is the spawn if the file names none. */
    Maze maze(Cell start) throws FileFormatException {
        NpyArray layouts = arrays.get(Keys.MAZE_LAYOUT, moments, EpisodeArrays.ANY, EpisodeArrays.ANY);
        int size = layouts.shape().get(1);
        boolean[] free = free(size);
        try {
            return new Maze(size, floors(free, size), regions(), spheres(size), spawns(start, size));
        } catch (IllegalArgumentException e) {
            throw arrays.refusal(Keys.MAZE_LAYOUT, e.getMessage(), "a sphere or spawn only where the layout is 1");
        }
    }

    private boolean[] free(int size) throws FileFormatException {
        int[] layouts = arrays.choices(Keys.MAZE_LAYOUT, 2, moments, size, size).orElseThrow();
        int cells = size * size;
        boolean[] free = new boolean[cells];
        for (int i = 0; i < layouts.length; i++) {
            if (layouts[i] != layouts[i % cells]) {
                throw arrays.refusal(
                        Keys.MAZE_LAYOUT,
                        "a maze that changes at moment " + i / cells,
                        "the same maze at every moment");
            }
            free[i % cells] = layouts[i] == 1;
        }
        return free;
    }

    private Floor[] floors(boolean[] free, int size) throws FileFormatException {
        Optional<int[]> rooms = arrays.choices(Keys.MAZE_ROOMS, 2, size, size);
        Floor[] floors = new Floor[free.length];
        for (int cell = 0; cell < floors.length; cell++) {
            int here = cell;
            boolean room = rooms.map(layer -> layer[here] == 1).orElseGet(() -> isRoomy(free, size, here));
            floors[cell] = room ? Floor.ROOM : Floor.CORRIDOR;
            if (!free[cell]) {
                floors[cell] = Floor.WALL;
            }
        }
        return floors;
    }

    /** Whether a cell belongs to two by two free ones: corridors are one cell wide and a wall apart, so only rooms have such. */
    private static boolean isRoomy(boolean[] free, int size, int cell) {
        int column = cell % size;
        int row = cell / size;
        return IntStream.of(row - 1, row)
                .anyMatch(south -> IntStream.of(column - 1, column)
                        .anyMatch(west -> isFree(free, size, west, south)
                                && isFree(free, size, west + 1, south)
                                && isFree(free, size, west, south + 1)
                                && isFree(free, size, west + 1, south + 1)));
    }

    private static boolean isFree(boolean[] free, int size, int column, int row) {
        return column >= 0 && row >= 0 && column < size && row < size && free[row * size + column];
    }

    private WallTexture[] regions() throws FileFormatException {
        int textures = WallTexture.values().length;
        int[] named = arrays.choices(Keys.WALL_REGIONS, textures, 3, 3)
                .orElseGet(() ->
                        IntStream.range(0, 9).map(region -> region % textures).toArray());
        return Arrays.stream(named)
                .mapToObj(texture -> WallTexture.values()[texture])
                .toArray(WallTexture[]::new);
    }

    private List<Sphere> spheres(int size) throws FileFormatException {
        NpyArray places = arrays.get(Keys.TARGETS_POS, moments, EpisodeArrays.ANY, 2);
        int count = places.shape().get(1);
        int known = SphereColor.values().length;
        if (count > known) {
            throw arrays.refusal(Keys.TARGETS_POS, count + " spheres", "at most " + known);
        }
        int[] colors = arrays.choices(Keys.SPHERE_COLORS, known, count)
                .orElseGet(() -> IntStream.range(0, count).toArray());
        double[] numbers = arrays.numbers(Keys.TARGETS_POS, moments, count, 2);
        for (int i = 2 * count; i < numbers.length; i++) {
            if (numbers[i] != numbers[i - 2 * count]) {
                throw arrays.refusal(
                        Keys.TARGETS_POS, "moved at moment " + i / (2 * count), "spheres that stay where they are");
            }
        }
        List<Sphere> spheres = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int column = cell(numbers[2 * k], size);
            int row = cell(numbers[2 * k + 1], size);
            if (k > 0 && colors[k] <= colors[k - 1]) {
                throw arrays.refusal(
                        Keys.SPHERE_COLORS, "colour " + colors[k] + " after " + colors[k - 1], "rising numbers");
            }
            Sphere sphere = new Sphere(SphereColor.values()[colors[k]], column, row);
            if (spheres.stream().anyMatch(other -> other.column() == column && other.row() == row)) {
                throw arrays.refusal(Keys.TARGETS_POS, "two spheres in one cell", "a cell for each");
            }
            spheres.add(sphere);
        }
        return spheres;
    }

    private int cell(double centre, int size) throws FileFormatException {
        int cell = (int) Math.floor(centre);
        if (cell + 0.5 != centre || cell < 0 || cell >= size) {
            throw arrays.refusal(
                    Keys.TARGETS_POS, "the coordinate " + centre, "centres of cells, 0.5 to " + (size - 0.5));
        }
        return cell;
    }

    private List<Cell> spawns(Cell start, int size) throws FileFormatException {
        int[] coordinates = arrays.choices(Keys.SPAWNS, size, EpisodeArrays.ANY, 2)
                .orElseGet(() -> new int[] {start.column(), start.row()});
        return IntStream.range(0, coordinates.length / 2)
                .mapToObj(spawn -> new Cell(coordinates[2 * spawn], coordinates[2 * spawn + 1]))
                .distinct()
                .toList();
    }
}
