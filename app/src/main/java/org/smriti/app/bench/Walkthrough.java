package org.smriti.app.bench;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.Textures;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** A walk with its frames, to show to models; after the last frame comes the first again. */
record Walkthrough(List<byte[]> frames, List<FrameCondition> conditions) {

    private static final int LENGTH = 200;
    private static final long SEED = 800_000;

    /** A walk through a maze that no training uses. */
    static Walkthrough of(int resolution) {
        Maze maze = MazeWorlds.named("maze-9x9").maze(SEED);
        Trajectory walk = Trajectory.follow(MazeSimulation.start(maze, SEED), new GoalPolicy(SEED), LENGTH - 1);
        MazeRenderer renderer = new MazeRenderer(resolution, Textures.painted());
        List<byte[]> frames = new ArrayList<>();
        List<FrameCondition> conditions = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            Pose pose = walk.pose(i);
            byte[] rgb = new byte[renderer.frameBytes()];
            renderer.render(maze, pose, rgb);
            frames.add(rgb);
            conditions.add(new FrameCondition(walk.actions().get(i).number(), pose.x(), pose.y(), pose.heading()));
        }
        return new Walkthrough(frames, conditions);
    }

    byte[] frame(long number) {
        return frames.get((int) (number % LENGTH));
    }

    FrameCondition condition(long number) {
        return conditions.get((int) (number % LENGTH));
    }
}
