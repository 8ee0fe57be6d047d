package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.maze.render.MazeRenderer;

/** Draws what an agent in a maze sees. */
record MazeCamera(MazeRenderer frames) implements Renderer {

    @Override
    public int size() {
        return frames.size();
    }

    @Override
    public void render(Simulation at, Pose camera, byte[] rgb) {
        frames.render(MazeSimulation.of(at).maze(), camera, rgb);
    }
}
