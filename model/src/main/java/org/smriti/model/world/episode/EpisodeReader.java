package org.smriti.model.world.episode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.Sphere;

/** Turns arrays into an episode or a walk, and checks every value that it needs. */
final class EpisodeReader {

    private static final List<MazeAction> MAZE_ACTIONS = List.of(MazeAction.values());

    private static final double LARGEST_SEED = 0x1p53; // larger ones are not whole numbers of their own

    private final EpisodeArrays arrays;

    /** Poses in the free cells of a maze. */
    private record Route(List<Pose> poses, Maze maze) {}

    EpisodeReader(EpisodeArrays arrays) {
        this.arrays = arrays;
    }

    Episode episode() throws IOException {
        Frames frames = new Pictures(arrays).frames();
        int moments = frames.count();
        Route walk = walk(poses(moments));
        List<Double> rewards = DoubleStream.of(arrays.numbers(EpisodeKeys.REWARD, moments))
                .boxed()
                .toList();
        return new Episode(
                frames,
                walk.poses(),
                actions(moments, MAZE_ACTIONS),
                rewards,
                targets(walk.maze(), moments),
                walk.maze());
    }

    RecordedWalk recording() throws IOException {
        Frames frames = new Pictures(arrays).frames();
        int moments = frames.count();
        Optional<RecordedWalk.Origin> origin = origin();
        if (origin.isPresent()) {
            return recording(frames, origin.get());
        }
        List<Action> actions = List.copyOf(actions(moments, MAZE_ACTIONS));
        if (!hasPoses()) {
            return new RecordedWalk(frames, actions, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
        List<Pose> poses = poses(moments);
        if (!arrays.has(EpisodeKeys.MAZE_LAYOUT, EpisodeKeys.TARGETS_POS)) {
            return new RecordedWalk(frames, actions, Optional.of(poses), Optional.empty(), Optional.empty(), false);
        }
        Route route = walk(poses);
        boolean guessed = !arrays.has(EpisodeKeys.WALL_REGIONS);
        return new RecordedWalk(
                frames, actions, Optional.of(route.poses()), Optional.of(route.maze()), Optional.empty(), guessed);
    }

    private boolean hasPoses() {
        return arrays.has(EpisodeKeys.AGENT_POS)
                && (arrays.has(EpisodeKeys.AGENT_DIR) || arrays.has(EpisodeKeys.AGENT_HEADING));
    }

    /** A walk in a world that can be begun again: its actions say all, and whatever else the file has of it must say the same. */
    private RecordedWalk recording(Frames frames, RecordedWalk.Origin origin) throws IOException {
        List<Action> actions =
                List.copyOf(actions(frames.count(), origin.world().actions()));
        WalkCheck check = new WalkCheck(arrays, origin.states(actions));
        if (hasPoses()) {
            check.requirePoses(poses(frames.count()));
        }
        check.requireArrays(origin.world());
        return new RecordedWalk(
                frames, actions, Optional.of(check.poses()), Optional.empty(), Optional.of(origin), false);
    }

    /** The world that the file names, if it names one. */
    private Optional<RecordedWalk.Origin> origin() throws IOException {
        if (!arrays.has(EpisodeKeys.WORLD, EpisodeKeys.WORLD_SEED)) {
            return Optional.empty();
        }
        int[] letters = arrays.choices(EpisodeKeys.WORLD, arrays.get(EpisodeKeys.WORLD, EpisodeArrays.ANY), 0, 128);
        StringBuilder name = new StringBuilder();
        for (int letter : letters) {
            name.append((char) letter);
        }
        try {
            return Optional.of(new RecordedWalk.Origin(Worlds.named(name.toString()), seed()));
        } catch (IllegalArgumentException e) {
            throw arrays.refusal(EpisodeKeys.WORLD, e.getMessage(), "a world that this Smriti has");
        }
    }

    private Route walk(List<Pose> poses) throws IOException {
        MazeArrays mazes = new MazeArrays(arrays, poses.size());
        List<Pose> settled = mazes.settled(poses);
        return new Route(settled, mazes.maze(Cell.at(settled.getFirst())));
    }

    private List<Pose> poses(int moments) throws IOException {
        double[] places = arrays.numbers(EpisodeKeys.AGENT_POS, moments, 2);
        double[] headings = headings(moments);
        return IntStream.range(0, moments)
                .mapToObj(t -> new Pose(places[2 * t], places[2 * t + 1], headings[t]))
                .toList();
    }

    private long seed() throws IOException {
        double seed = arrays.numbers(EpisodeKeys.WORLD_SEED, 1)[0];
        if (seed != Math.rint(seed) || Math.abs(seed) > LARGEST_SEED) {
            throw arrays.refusal(EpisodeKeys.WORLD_SEED, Double.toString(seed), "a whole number up to 2^53");
        }
        return (long) seed;
    }

    /** The headings of our own key if it is there, else the directions' angles, unwrapped: no step turns the agent by half a turn. */
    private double[] headings(int moments) throws IOException {
        if (arrays.has(EpisodeKeys.AGENT_HEADING)) {
            return arrays.numbers(EpisodeKeys.AGENT_HEADING, moments);
        }
        double[] directions = arrays.numbers(EpisodeKeys.AGENT_DIR, moments, 2);
        double[] headings = new double[moments];
        for (int t = 0; t < moments; t++) {
            double wrapped = StrictMath.atan2(directions[2 * t + 1], directions[2 * t]);
            double before = t == 0 ? wrapped : headings[t - 1];
            headings[t] = before + StrictMath.IEEEremainder(wrapped - before, 2 * StrictMath.PI);
        }
        return headings;
    }

    /** Reads the actions; the first led to nothing, so that its row need not be an action. */
    private <A extends Action> List<A> actions(int moments, List<A> known) throws IOException {
        int kinds = known.size();
        boolean numbered = !arrays.fits(EpisodeKeys.ACTION, moments, kinds) && arrays.fits(EpisodeKeys.ACTION, moments);
        int[] actions = numbered
                ? arrays.choices(EpisodeKeys.ACTION, arrays.get(EpisodeKeys.ACTION, moments), 1, kinds)
                : hot(arrays.numbers(EpisodeKeys.ACTION, arrays.get(EpisodeKeys.ACTION, moments, kinds), kinds), kinds);
        return IntStream.range(0, moments)
                .mapToObj(t -> known.get(t == 0 ? 0 : actions[t]))
                .toList();
    }

    /** The place of the 1 in each row but the first. */
    private int[] hot(double[] rows, int kinds) throws FileFormatException {
        int[] hot = new int[rows.length / kinds];
        for (int t = 1; t < hot.length; t++) {
            int row = t * kinds;
            int[] ones =
                    IntStream.range(0, kinds).filter(k -> rows[row + k] == 1).toArray();
            double sum = IntStream.range(0, kinds)
                    .mapToDouble(k -> Math.abs(rows[row + k]))
                    .sum();
            if (ones.length != 1 || sum != 1) {
                throw arrays.refusal(EpisodeKeys.ACTION, "row " + t + " is not one-hot", "a single 1 among zeros");
            }
            hot[t] = ones[0];
        }
        return hot;
    }

    private List<Integer> targets(Maze maze, int moments) throws IOException {
        double[] places = arrays.numbers(EpisodeKeys.TARGET_POS, moments, 2);
        List<Integer> targets = new ArrayList<>(moments);
        for (int t = 0; t < moments; t++) {
            targets.add(
                    sphereAt(maze.spheres(), places[2 * t], places[2 * t + 1]).orElseThrow(refusedTarget(t)));
        }
        return targets;
    }

    private Supplier<FileFormatException> refusedTarget(int moment) {
        return () -> arrays.refusal(
                EpisodeKeys.TARGET_POS,
                "row " + moment + " is the place of no sphere",
                "a row of " + EpisodeKeys.TARGETS_POS);
    }

    private static Optional<Integer> sphereAt(List<Sphere> spheres, double x, double y) {
        return IntStream.range(0, spheres.size())
                .boxed()
                .filter(k -> Math.abs(spheres.get(k).x() - x) <= MazeArrays.OFF_CENTRE
                        && Math.abs(spheres.get(k).y() - y) <= MazeArrays.OFF_CENTRE)
                .findFirst();
    }
}
