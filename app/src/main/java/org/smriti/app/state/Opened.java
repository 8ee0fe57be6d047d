package org.smriti.app.state;

import java.util.List;
import java.util.Optional;
import org.smriti.model.world.Maze;

/**
 * What a session is.
 *
 * @param world its name
 * @param side pixels on a side of the frames
 * @param lanes the models in it
 */
public record Opened(String world, long seed, Maze maze, int side, List<LaneInfo> lanes) {

    /** What plays a lane, if anything does. */
    public Optional<LaneInfo> lane(String name) {
        return lanes.stream().filter(lane -> lane.name().equals(name)).findFirst();
    }
}
