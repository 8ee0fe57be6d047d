package org.smriti.app.tiles;

import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;

/**
 * Where an agent is on the tiles.
 *
 * @param quarters quarter turns to the left, counted from east
 */
record TilesState(int column, int row, int quarters) implements AgentState {

    @Override
    public Pose pose() {
        return new Pose(column + 0.5, row + 0.5, quarters * Math.PI / 2);
    }
}
