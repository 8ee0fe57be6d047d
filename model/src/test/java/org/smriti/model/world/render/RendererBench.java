package org.smriti.model.world.render;

import java.util.List;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.Trajectory;

/** Prints frames per second on one core along a walk: {@code main} with the image size as its argument. */
final class RendererBench {

    private static final int ROUNDS = 5;
    private static final int FRAMES = 6000;

    private RendererBench() {}

    public static void main(String[] arguments) {
        Renderer renderer = new Renderer(Integer.parseInt(arguments[0]), Textures.painted());
        Maze maze = World.named("maze-9x9").maze(1);
        List<Pose> poses = Trajectory.follow(Simulation.start(maze, 1), new GoalPolicy(1), 600)
                .poses();
        byte[] rgb = new byte[renderer.frameBytes()];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < FRAMES; i++) {
                renderer.render(maze, poses.get(i % poses.size()), rgb);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%.0f frames/s%n", FRAMES / seconds);
        }
    }
}
