package org.smriti.app.state;

import java.util.List;
import java.util.Optional;
import org.smriti.app.session.Ground;
import org.smriti.model.world.Maze;

/**
 * What a session is.
 *
 * @param world its name
 * @param maze what the agent walks in, if the ground is one
 * @param ground what it takes place on
 * @param side pixels on a side of the frames
 * @param lanes the models in it
 */
public record Opened(String world, long seed, Maze maze, Ground ground, int side, List<LaneInfo> lanes) {

    /** The same with other models. */
    Opened with(List<LaneInfo> others) {
        return new Opened(world, seed, maze, ground, side, others);
    }

    /** What plays a lane, if anything does. */
    public Optional<LaneInfo> lane(String name) {
        return lanes.stream().filter(lane -> lane.name().equals(name)).findFirst();
    }
}
