package org.smriti.model.world.episode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.Rooms;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.WallTexture;

/** Rebuilds the maze of an episode from its arrays. */
final class MazeArrays {

    /** Cells that a sphere may be off its cell's centre. */
    static final double OFF_CENTRE = 1e-6;

    /** Cells that a place may lie inside a wall: what float16 rounds at the far end of the largest maze. */
    private static final double INSIDE_WALL = 0.01;

    private final EpisodeArrays arrays;
    private final int moments;
    private final int size;
    private final boolean[] free;

    MazeArrays(EpisodeArrays arrays, int moments) throws IOException {
        this.arrays = arrays;
        this.moments = moments;
        NpyArray layouts = arrays.rows(EpisodeKeys.MAZE_LAYOUT, moments, EpisodeArrays.ANY, EpisodeArrays.ANY);
        size = layouts.shape().get(1);
        if (layouts.shape().get(2) != size) {
            throw arrays.refusal(EpisodeKeys.MAZE_LAYOUT, "shape " + layouts.shape(), "a square maze");
        }
        free = free(arrays.choices(EpisodeKeys.MAZE_LAYOUT, layouts, 0, 2));
    }

    private boolean[] free(int... layouts) throws FileFormatException {
        int cells = size * size;
        boolean[] free = new boolean[cells];
        for (int i = 0; i < layouts.length; i++) {
            if (layouts[i] != layouts[i % cells]) {
                throw arrays.refusal(
                        EpisodeKeys.MAZE_LAYOUT,
                        "a maze that changes at moment " + i / cells,
                        "the same maze at every moment");
            }
            free[i % cells] = layouts[i] == 1;
        }
        return free;
    }

    /** The poses, those that are just inside a wall put at its edge. */
    List<Pose> settled(List<Pose> poses) throws FileFormatException {
        List<Pose> settled = new ArrayList<>(poses.size());
        for (int t = 0; t < poses.size(); t++) {
            Pose pose = poses.get(t);
            String problem = "(" + pose.x() + ", " + pose.y() + ") at moment " + t;
            settled.add(settled(pose)
                    .orElseThrow(
                            () -> arrays.refusal(EpisodeKeys.AGENT_POS, problem, "places in the maze's free cells")));
        }
        return settled;
    }

    private Optional<Pose> settled(Pose pose) {
        Cell cell = Cell.at(pose);
        if (isFree(cell.column(), cell.row())) {
            return Optional.of(pose);
        }
        return IntStream.range(0, 9)
                .mapToObj(i -> new Cell(cell.column() + i % 3 - 1, cell.row() + i / 3 - 1))
                .filter(near -> isFree(near.column(), near.row()))
                .map(near -> new Pose(within(pose.x(), near.column()), within(pose.y(), near.row()), pose.heading()))
                .filter(near -> StrictMath.hypot(near.x() - pose.x(), near.y() - pose.y()) <= INSIDE_WALL)
                .findFirst();
    }

    private static double within(double coordinate, int cell) {
        return StrictMath.clamp(coordinate, cell, Math.nextDown(cell + 1.0));
    }

    /** The maze; {@code start} is the spawn if the file names none. */
    Maze maze(Cell start) throws IOException {
        try {
            return new Maze(size, floors(), regions(), spheres(), spawns(start));
        } catch (IllegalArgumentException e) {
            throw arrays.refusal(
                    EpisodeKeys.MAZE_LAYOUT, e.getMessage(), "a sphere or spawn only where the layout is 1");
        }
    }

    private Floor[] floors() throws IOException {
        Optional<int[]> rooms = arrays.choices(EpisodeKeys.MAZE_ROOMS, 2, size, size);
        Floor[] floors = Rooms.floors(free, size);
        for (int cell = 0; cell < floors.length && rooms.isPresent(); cell++) {
            if (free[cell]) {
                floors[cell] = rooms.get()[cell] == 1 ? Floor.ROOM : Floor.CORRIDOR;
            }
        }
        return floors;
    }

    private boolean isFree(int column, int row) {
        return column >= 0 && row >= 0 && column < size && row < size && free[row * size + column];
    }

    private WallTexture[] regions() throws IOException {
        WallTexture[] textures = WallTexture.values();
        return arrays.choices(EpisodeKeys.WALL_REGIONS, textures.length, 3, 3)
                .map(named ->
                        IntStream.of(named).mapToObj(number -> textures[number]).toArray(WallTexture[]::new))
                .orElseGet(WallTexture::inTurn);
    }

    private List<Sphere> spheres() throws IOException {
        NpyArray places = arrays.rows(EpisodeKeys.TARGETS_POS, moments, EpisodeArrays.ANY, 2);
        int count = places.shape().get(1);
        int known = SphereColor.values().length;
        if (count > known) {
            throw arrays.refusal(EpisodeKeys.TARGETS_POS, count + " spheres", "at most " + known);
        }
        int[] colors = arrays.choices(EpisodeKeys.SPHERE_COLORS, known, count)
                .orElseGet(() -> IntStream.range(0, count).toArray());
        double[] numbers = arrays.numbers(EpisodeKeys.TARGETS_POS, places, 0);
        List<Sphere> spheres = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int column = cell(numbers[2 * k]);
            int row = cell(numbers[2 * k + 1]);
            if (k > 0 && colors[k] <= colors[k - 1]) {
                throw arrays.refusal(
                        EpisodeKeys.SPHERE_COLORS, "colour " + colors[k] + " after " + colors[k - 1], "rising numbers");
            }
            Sphere sphere = new Sphere(SphereColor.values()[colors[k]], column, row);
            if (spheres.stream().anyMatch(other -> other.column() == column && other.row() == row)) {
                throw arrays.refusal(EpisodeKeys.TARGETS_POS, "two spheres in one cell", "a cell for each");
            }
            spheres.add(sphere);
        }
        for (int i = 0; i < numbers.length; i++) {
            Sphere sphere = spheres.get(i / 2 % count);
            if (Math.abs(numbers[i] - (i % 2 == 0 ? sphere.x() : sphere.y())) > OFF_CENTRE) {
                throw arrays.refusal(
                        EpisodeKeys.TARGETS_POS,
                        "moved at moment " + i / (2 * count),
                        "spheres that stay where they are");
            }
        }
        return spheres;
    }

    private int cell(double centre) throws FileFormatException {
        int cell = (int) Math.floor(centre);
        if (!(Math.abs(cell + 0.5 - centre) <= OFF_CENTRE) || cell < 0 || cell >= size) {
            throw arrays.refusal(
                    EpisodeKeys.TARGETS_POS, "the coordinate " + centre, "centres of cells, 0.5 to " + (size - 0.5));
        }
        return cell;
    }

    private List<Cell> spawns(Cell start) throws IOException {
        int[] coordinates = arrays.choices(EpisodeKeys.SPAWNS, size, EpisodeArrays.ANY, 2)
                .orElseGet(() -> new int[] {start.column(), start.row()});
        return IntStream.range(0, coordinates.length / 2)
                .mapToObj(spawn -> new Cell(coordinates[2 * spawn], coordinates[2 * spawn + 1]))
                .distinct()
                .toList();
    }
}
