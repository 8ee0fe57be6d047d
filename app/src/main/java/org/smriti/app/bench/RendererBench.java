package org.smriti.app.bench;

import org.smriti.app.bench.BenchReport.RendererRate;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.Textures;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** Measures how fast one core draws the frames of a walk through a maze. */
final class RendererBench {

    private static final int SIZE = 64;
    private static final int STEPS = 200;
    private static final long SEED = 800_000;

    private RendererBench() {}

    /** Draws for so many seconds, after half as many to warm up. */
    static RendererRate run(double seconds) {
        Maze maze = MazeWorlds.named("maze-9x9").maze(SEED);
        Trajectory walk = Trajectory.follow(MazeSimulation.start(maze, SEED), new GoalPolicy(SEED), STEPS);
        MazeRenderer renderer = new MazeRenderer(SIZE, Textures.painted());
        rate(renderer, maze, walk, seconds / 2);
        return new RendererRate(rate(renderer, maze, walk, seconds));
    }

    private static double rate(MazeRenderer renderer, Maze maze, Trajectory walk, double seconds) {
        byte[] rgb = new byte[renderer.frameBytes()];
        long frames = 0;
        long start = System.nanoTime();
        double took;
        do {
            renderer.render(maze, walk.poses().get((int) (frames++ % walk.length())), rgb);
            took = (System.nanoTime() - start) / 1e9;
        } while (took < seconds);
        return frames / took;
    }
}
