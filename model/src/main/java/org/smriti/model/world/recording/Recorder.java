package org.smriti.model.world.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.episode.RecordedWalk;
import org.smriti.model.world.maze.render.TargetBorder;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorld;

/** Records episodes; the same seed gives the same episode everywhere. */
public final class Recorder {

    /** What surrounds a frame. */
    public enum Border {
        /** Nothing: what the models are trained on. */
        NONE,
        /** The colour of the sphere to find, as Memory Maze draws it. */
        TARGET
    }

    /** The walks that can be recorded: those that actions lead. */
    public static final List<Walk> WALKS =
            Stream.of(Walk.values()).filter(walk -> walk != Walk.ZERO_PREFIX).toList();

    private static final int LARGEST = 1 << 29;

    private final World world;
    private final Walk walk;
    private final int steps;
    private final Border border;
    private final Renderer renderer;

    /**
     * Records walks of one kind.
     *
     * @param steps to an episode, which has one frame more
     * @param size pixels on a side of the frames
     * @throws IllegalArgumentException if a size is not positive, or an episode's frames would pass half a gigabyte
     */
    public Recorder(World world, Walk walk, int steps, int size, Border border) {
        if (steps < 1 || size < 1) {
            throw new IllegalArgumentException("an episode needs at least one step and one pixel");
        }
        if ((steps + 1.0) * size * size * 3 > LARGEST) {
            throw new IllegalArgumentException("an episode of " + steps + " steps of " + size + "×" + size
                    + " pixels passes half a gigabyte; record fewer steps");
        }
        if (border == Border.TARGET && !(world instanceof MazeWorld)) {
            throw new IllegalArgumentException(
                    "in the world " + world.name() + " no sphere is asked for; record without a border");
        }
        world.policy(walk, course(0, steps)); // refuses a walk that the world does not have
        this.world = world;
        this.walk = walk;
        this.steps = steps;
        this.border = border;
        renderer = world.renderer(size);
    }

    /**
     * The walk of a name.
     *
     * @throws IllegalArgumentException if none is recorded under it, naming those that are
     */
    public static Walk walk(String policy) {
        return WALKS.stream()
                .filter(walk -> walk.label().equals(policy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy is called '" + policy + "'; there are "
                        + WALKS.stream().map(Walk::label).collect(Collectors.joining(", "))));
    }

    /**
     * Records the episode of a seed, which decides place, start and walk, into a file; one that is there is only replaced once the new one
     * is whole.
     *
     * @param drawn is told after each frame how many are drawn
     */
    public void write(Path file, long seed, IntConsumer drawn) throws IOException {
        if (world instanceof MazeWorld mazes) {
            EpisodeFiles.write(file, record(mazes.start(seed), seed, drawn));
        } else {
            Policy policy = world.policy(walk, course(seed, steps));
            EpisodeFiles.write(file, RecordedWalk.record(world, seed, policy, steps, renderer, drawn));
        }
    }

    /** Records an episode as Memory Maze does. */
    Episode record(MazeSimulation start, long seed, IntConsumer drawn) {
        int[] frames = {0};
        return Episode.record(
                start,
                world.policy(walk, course(seed, steps)),
                steps,
                (_, pose, target, rgb) -> {
                    renderer.render(start, pose, rgb);
                    if (border == Border.TARGET) {
                        TargetBorder.draw(rgb, renderer.size(), target.color());
                    }
                    drawn.accept(++frames[0]);
                },
                renderer.size());
    }

    /** The course of a seed; no frames are shown first, since a recording asks nothing of a model. */
    private static Course course(long seed, int steps) {
        return Course.of(0, steps + 1)
                .turning(seed % 2 == 0 ? Course.Side.LEFT : Course.Side.RIGHT)
                .wandering(seed);
    }
}
