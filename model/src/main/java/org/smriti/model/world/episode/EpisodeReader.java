package org.smriti.model.world.episode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.NpyArray;
import org.smriti.model.world.Action;
import org.smriti.model.world.Cell;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Sphere;

/** Turns arrays into an episode, believing nothing. */
final class EpisodeReader {

    private final EpisodeArrays arrays;

    EpisodeReader(EpisodeArrays arrays) {
        this.arrays = arrays;
    }

    Episode episode() throws IOException {
        Frames frames = frames();
        int moments = frames.count();
        List<Pose> poses = poses(moments);
        Maze maze = maze(poses);
        List<Double> rewards =
                DoubleStream.of(arrays.numbers(Keys.REWARD, moments)).boxed().toList();
        return new Episode(frames, poses, actions(moments), rewards, targets(maze, moments), maze);
    }

    RecordedWalk recording() throws IOException {
        Frames frames = frames();
        List<Action> actions = actions(frames.count());
        boolean placed = arrays.has(Keys.AGENT_POS) && (arrays.has(Keys.AGENT_DIR) || arrays.has(Keys.AGENT_HEADING));
        boolean mapped = placed && arrays.has(Keys.MAZE_LAYOUT, Keys.TARGETS_POS);
        Optional<List<Pose>> poses = placed ? Optional.of(poses(frames.count())) : Optional.empty();
        Optional<Maze> maze = mapped ? Optional.of(maze(poses.orElseThrow())) : Optional.empty();
        return new RecordedWalk(frames, actions, poses, maze, mapped && !arrays.has(Keys.WALL_REGIONS));
    }

    private Frames frames() throws FileFormatException {
        NpyArray image = arrays.get(Keys.IMAGE, EpisodeArrays.ANY, EpisodeArrays.ANY, EpisodeArrays.ANY, 3);
        int moments = image.shape().get(0);
        int side = image.shape().get(1);
        return new Frames(side, arrays.bytes(Keys.IMAGE, moments, side, side, 3));
    }

    private Maze maze(List<Pose> poses) throws FileFormatException {
        Maze maze = new MazeArrays(arrays, poses.size()).maze(Cell.at(poses.getFirst()));
        requireFree(poses, maze);
        return maze;
    }

    private List<Pose> poses(int moments) throws FileFormatException {
        double[] places = arrays.numbers(Keys.AGENT_POS, moments, 2);
        double[] headings = headings(moments);
        return IntStream.range(0, moments)
                .mapToObj(t -> new Pose(places[2 * t], places[2 * t + 1], headings[t]))
                .toList();
    }

    /** Ours if there, else the directions' angles, unwrapped: no step turns the agent by half a turn. */
    private double[] headings(int moments) throws FileFormatException {
        if (arrays.has(Keys.AGENT_HEADING)) {
            return arrays.numbers(Keys.AGENT_HEADING, moments);
        }
        double[] directions = arrays.numbers(Keys.AGENT_DIR, moments, 2);
        double[] headings = new double[moments];
        for (int t = 0; t < moments; t++) {
            double wrapped = StrictMath.atan2(directions[2 * t + 1], directions[2 * t]);
            double before = t == 0 ? wrapped : headings[t - 1];
            headings[t] = before + StrictMath.IEEEremainder(wrapped - before, 2 * StrictMath.PI);
        }
        return headings;
    }

    private void requireFree(List<Pose> poses, Maze maze) throws FileFormatException {
        for (int t = 0; t < poses.size(); t++) {
            Pose pose = poses.get(t);
            if (!maze.isFree((int) Math.floor(pose.x()), (int) Math.floor(pose.y()))) {
                throw arrays.refusal(
                        Keys.AGENT_POS,
                        "(" + pose.x() + ", " + pose.y() + ") at moment " + t,
                        "places in the maze's free cells");
            }
        }
    }

    private List<Action> actions(int moments) throws FileFormatException {
        int kinds = Action.values().length;
        double[] hot = arrays.numbers(Keys.ACTION, moments, kinds);
        List<Action> actions = new ArrayList<>(moments);
        actions.add(Action.NOOP);
        for (int t = 1; t < moments; t++) {
            int row = t * kinds;
            int[] ones =
                    IntStream.range(0, kinds).filter(k -> hot[row + k] == 1).toArray();
            double sum = IntStream.range(0, kinds)
                    .mapToDouble(k -> Math.abs(hot[row + k]))
                    .sum();
            if (ones.length != 1 || sum != 1) {
                throw arrays.refusal(Keys.ACTION, "row " + t + " is not one-hot", "a single 1 among zeros");
            }
            actions.add(Action.values()[ones[0]]);
        }
        return actions;
    }

    private List<Integer> targets(Maze maze, int moments) throws FileFormatException {
        double[] places = arrays.numbers(Keys.TARGET_POS, moments, 2);
        List<Integer> targets = new ArrayList<>(moments);
        for (int t = 0; t < moments; t++) {
            targets.add(
                    sphereAt(maze.spheres(), places[2 * t], places[2 * t + 1]).orElseThrow(refusedTarget(t)));
        }
        return targets;
    }

    private Supplier<FileFormatException> refusedTarget(int moment) {
        return () -> arrays.refusal(
                Keys.TARGET_POS, "row " + moment + " is the place of no sphere", "a row of " + Keys.TARGETS_POS);
    }

    private static Optional<Integer> sphereAt(List<Sphere> spheres, double x, double y) {
        return IntStream.range(0, spheres.size())
                .boxed()
                .filter(k -> spheres.get(k).x() == x && spheres.get(k).y() == y)
                .findFirst();
    }
}
