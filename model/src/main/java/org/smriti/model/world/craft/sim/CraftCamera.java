package org.smriti.model.world.craft.sim;

import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.render.BagStrip;
import org.smriti.model.world.craft.render.CraftTextures;
import org.smriti.model.world.maze.render.MazeRenderer;

/**
 * Draws what an agent in a valley sees: the maze's view of its blocks, and the bag while it is open.
 *
 * @param frames draws the view
 * @param strip draws the bag over it
 */
record CraftCamera(MazeRenderer frames, BagStrip strip) implements Renderer {

    CraftCamera(int size) {
        this(new MazeRenderer(size, CraftTextures.painted()), new BagStrip(size));
    }

    @Override
    public int size() {
        return frames.size();
    }

    @Override
    public void render(Simulation at, Pose camera, byte[] rgb) {
        render(CraftSimulation.of(at).snapshot(), camera, rgb);
    }

    /** Draws a state, or one as it might be. */
    void render(CraftState state, Pose camera, byte[] rgb) {
        frames.render(state.valley(), camera, rgb);
        if (state.open()) {
            strip.draw(state.bag(), rgb);
        }
    }
}
