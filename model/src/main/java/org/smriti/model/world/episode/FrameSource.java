package org.smriti.model.world.episode;

import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Sphere;

/** Draws what the agent sees. */
@FunctionalInterface
public interface FrameSource {

    /**
     * Draws one frame.
     *
     * @param maze the maze
     * @param pose where the agent stands and looks
     * @param target the sphere asked for, in whose colour the picture may get a border
     * @param rgb takes the picture: rows from the top, pixels from the left, red, green and blue one byte each
     */
    void draw(Maze maze, Pose pose, Sphere target, byte[] rgb);
}
