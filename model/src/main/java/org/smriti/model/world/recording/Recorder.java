package org.smriti.model.world.recording;

import java.util.function.IntConsumer;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;

/**
 * Records episodes; the same seed gives the same episode everywhere. The frames have no border in the target's colour: they are what
 * the models are trained on.
 */
public final class Recorder {

    private static final int LARGEST = 1 << 29;

    private final World world;
    private final Walk walk;
    private final int steps;
    private final Renderer renderer;

    /**
     * Records walks of one kind.
     *
     * @param steps to an episode, which has one moment more
     * @param size pixels on a side of the frames
     * @throws IllegalArgumentException if a size is not positive, or an episode's frames would pass half a gigabyte
     */
    public Recorder(World world, Walk walk, int steps, int size) {
        if (steps < 1 || size < 1) {
            throw new IllegalArgumentException("an episode needs at least one step and one pixel");
        }
        if ((steps + 1.0) * size * size * 3 > LARGEST) {
            throw new IllegalArgumentException("an episode of " + steps + " steps of " + size + "×" + size
                    + " pixels passes half a gigabyte; record fewer steps");
        }
        this.world = world;
        this.walk = walk;
        this.steps = steps;
        renderer = new Renderer(size, Textures.painted());
    }

    /**
     * Records the episode of a seed, which decides maze, start and walk.
     *
     * @param drawn hears after each frame how many there are
     */
    public Episode record(long seed, IntConsumer drawn) {
        int[] frames = {0};
        return Episode.record(
                Simulation.start(world.maze(seed), seed),
                walk.policy(steps, seed),
                steps,
                (maze, pose, target, rgb) -> {
                    renderer.render(maze, pose, rgb);
                    drawn.accept(++frames[0]);
                },
                renderer.size());
    }
}
