package org.smriti.model.world.episode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.WallTexture;

/** Turns an episode into arrays, with Memory Maze's names, types and shapes, and the few of our own. */
final class EpisodeWriter {

    private final Episode episode;
    private final Maze maze;
    private final WalkArrays common;
    private final int moments;
    private final int size;

    EpisodeWriter(Episode episode) {
        this.episode = episode;
        this.maze = episode.maze();
        this.common = new WalkArrays(episode.frames(), episode.actions(), MazeAction.values().length, episode.poses());
        this.moments = episode.length();
        this.size = maze.size();
    }

    /** One row of an array: the numbers of one moment. */
    @FunctionalInterface
    private interface Row {
        double[] at(int moment);
    }

    Map<String, NpyArray> arrays() {
        List<Sphere> spheres = maze.spheres();
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put(EpisodeKeys.IMAGE, common.image());
        arrays.put(EpisodeKeys.ACTION, common.action());
        arrays.put(
                EpisodeKeys.REWARD,
                NpyArray.ofDoubles(flat(t -> new double[] {episode.rewards().get(t)}, 1), moments));
        arrays.put(EpisodeKeys.MAZE_LAYOUT, NpyArray.ofBytes(layout(), moments, size, size));
        arrays.put(EpisodeKeys.AGENT_POS, common.places());
        arrays.put(EpisodeKeys.AGENT_DIR, common.directions());
        int numbers = 2 * spheres.size();
        arrays.put(EpisodeKeys.TARGETS_POS, perSphere(flat(_ -> places(spheres), numbers)));
        arrays.put(EpisodeKeys.TARGETS_VEC, perSphere(flat(t -> vectors(pose(t), spheres), numbers)));
        arrays.put(EpisodeKeys.TARGET_POS, perMoment(t -> places(List.of(target(t))), 2));
        arrays.put(EpisodeKeys.TARGET_VEC, perMoment(t -> vectors(pose(t), List.of(target(t))), 2));
        arrays.put(
                EpisodeKeys.TARGET_COLOR,
                perMoment(t -> PromptColor.of(target(t).color()), 3));
        arrays.putAll(ours());
        return arrays;
    }

    private Map<String, NpyArray> ours() {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put(EpisodeKeys.AGENT_HEADING, common.headings());
        arrays.put(EpisodeKeys.MAZE_ROOMS, NpyArray.ofBytes(cells(Floor.ROOM), size, size));
        byte[] regions = new byte[9];
        for (int region = 0; region < regions.length; region++) {
            WallTexture texture = maze.regions()[region];
            regions[region] = (byte) texture.ordinal();
        }
        arrays.put(EpisodeKeys.WALL_REGIONS, NpyArray.ofBytes(regions, 3, 3));
        byte[] colors = new byte[maze.spheres().size()];
        for (int sphere = 0; sphere < colors.length; sphere++) {
            colors[sphere] = (byte) maze.spheres().get(sphere).color().ordinal();
        }
        arrays.put(EpisodeKeys.SPHERE_COLORS, NpyArray.ofBytes(colors, colors.length));
        int[] spawns = maze.spawns().stream()
                .flatMapToInt(cell -> IntStream.of(cell.column(), cell.row()))
                .toArray();
        arrays.put(EpisodeKeys.SPAWNS, NpyArray.ofInts(spawns, spawns.length / 2, 2));
        return arrays;
    }

    private NpyArray perMoment(Row row, int numbers) {
        return NpyArray.ofDoubles(flat(row, numbers), moments, numbers);
    }

    private NpyArray perSphere(double[] numbers) {
        return NpyArray.ofDoubles(numbers, moments, maze.spheres().size(), 2);
    }

    private double[] flat(Row row, int numbers) {
        double[] all = new double[moments * numbers];
        for (int moment = 0; moment < moments; moment++) {
            System.arraycopy(row.at(moment), 0, all, moment * numbers, numbers);
        }
        return all;
    }

    private Pose pose(int moment) {
        return episode.poses().get(moment);
    }

    private Sphere target(int moment) {
        return maze.spheres().get(episode.targets().get(moment));
    }

    private byte[] layout() {
        byte[] walls = cells(Floor.WALL);
        byte[] layout = new byte[moments * size * size];
        for (int cell = 0; cell < layout.length; cell++) {
            layout[cell] = (byte) (1 - walls[cell % walls.length]);
        }
        return layout;
    }

    /** (n, n): 1 where the floor is this. */
    private byte[] cells(Floor floor) {
        byte[] cells = new byte[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                cells[row * size + column] = (byte) (maze.floor(column, row) == floor ? 1 : 0);
            }
        }
        return cells;
    }

    private static double[] places(List<Sphere> spheres) {
        double[] places = new double[2 * spheres.size()];
        for (int sphere = 0; sphere < spheres.size(); sphere++) {
            places[2 * sphere] = spheres.get(sphere).x();
            places[2 * sphere + 1] = spheres.get(sphere).y();
        }
        return places;
    }

    /** How far the spheres are to the right of the agent and in front of it. */
    private static double[] vectors(Pose pose, List<Sphere> spheres) {
        double[] vectors = places(spheres);
        for (int at = 0; at < vectors.length; at += 2) {
            double east = vectors[at] - pose.x();
            double north = vectors[at + 1] - pose.y();
            vectors[at] = east * pose.directionY() - north * pose.directionX();
            vectors[at + 1] = east * pose.directionX() + north * pose.directionY();
        }
        return vectors;
    }
}
