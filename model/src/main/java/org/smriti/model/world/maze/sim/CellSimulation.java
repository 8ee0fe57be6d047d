package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Scenery;
import org.smriti.model.world.maze.render.Textures;

/** A simulation of an agent that rolls among cells, and so can take a maze's walks. */
public interface CellSimulation extends Simulation {

    /** The cells as they are now. */
    Scenery scenery();

    /** The pictures on these cells, by the numbers that they have in the scenery. */
    Textures textures();

    @Override
    default boolean isFree(Pose pose) {
        Cell cell = Cell.at(pose);
        return scenery().isFree(cell.column(), cell.row());
    }

    /**
     * A simulation as one among cells.
     *
     * @throws IllegalArgumentException if its world has none
     */
    static CellSimulation of(Simulation simulation) {
        if (simulation instanceof CellSimulation cells) {
            return cells;
        }
        throw new IllegalArgumentException("the world " + simulation.world().name() + " is not made of cells");
    }
}
