package org.smriti.app.bench;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.memory.Moment;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.Trajectory;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;

/** A walk with its pictures, for models to look at; begins again when it ends. */
record Walkthrough(List<byte[]> frames, List<Moment> moments) {

    private static final int LENGTH = 200;
    private static final long SEED = 800_000;

    /** A walk through a maze that no training uses. */
    static Walkthrough of(int resolution) {
        Maze maze = World.named("maze-9x9").maze(SEED);
        Trajectory walk = Trajectory.follow(Simulation.start(maze, SEED), new GoalPolicy(SEED), LENGTH - 1);
        Renderer renderer = new Renderer(resolution, Textures.painted());
        List<byte[]> frames = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            Pose pose = walk.poses().get(i);
            byte[] rgb = new byte[renderer.frameBytes()];
            renderer.render(maze, pose, rgb);
            frames.add(rgb);
            moments.add(new Moment(walk.actions().get(i).ordinal(), pose.x(), pose.y(), pose.heading()));
        }
        return new Walkthrough(frames, moments);
    }

    byte[] frame(long number) {
        return frames.get((int) (number % LENGTH));
    }

    Moment moment(long number) {
        return moments.get((int) (number % LENGTH));
    }
}
