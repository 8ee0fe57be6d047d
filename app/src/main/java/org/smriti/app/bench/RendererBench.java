package org.smriti.app.bench;

import org.smriti.app.bench.BenchReport.RendererRate;
import org.smriti.model.world.Maze;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.Trajectory;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;

/** How fast one core draws what an agent sees on its way through a maze. */
final class RendererBench {

    private static final int SIZE = 64;
    private static final int STEPS = 200;
    private static final long SEED = 800_000;

    private RendererBench() {}

    /** Draws for so long, after half as long to warm up. */
    static RendererRate run(double seconds) {
        Maze maze = World.named("maze-9x9").maze(SEED);
        Trajectory walk = Trajectory.follow(Simulation.start(maze, SEED), new GoalPolicy(SEED), STEPS);
        Renderer renderer = new Renderer(SIZE, Textures.painted());
        rate(renderer, maze, walk, seconds / 2);
        return new RendererRate(rate(renderer, maze, walk, seconds));
    }

    private static double rate(Renderer renderer, Maze maze, Trajectory walk, double seconds) {
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
