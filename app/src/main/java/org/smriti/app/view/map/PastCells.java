package org.smriti.app.view.map;

import java.util.Optional;
import org.smriti.app.session.tick.Step;
import org.smriti.app.state.Opened;
import org.smriti.model.world.maze.Scenery;
import org.smriti.model.world.maze.render.TopView;
import org.smriti.model.world.maze.sim.CellSimulation;

/** The cells of a session as they were at each of its steps: walls stay, blocks come and go. */
final class PastCells {

    private final CellSimulation simulation;
    private final Scenery first;
    private final TopView top;

    private PastCells(CellSimulation simulation, int size) {
        this.simulation = simulation;
        first = simulation.scenery();
        top = new TopView(size, simulation.textures());
    }

    /**
     * The cells of a session; nothing if its world is not made of cells, or nothing is known of it but pictures.
     *
     * @param size pixels on a side of their map
     */
    static Optional<PastCells> of(Opened session, int size) {
        return Optional.of(session)
                .filter(opened -> opened.ground().isWalkable())
                .map(Opened::start)
                .filter(CellSimulation.class::isInstance)
                .map(start -> new PastCells((CellSimulation) start, size));
    }

    /** The cells before the first step. */
    Scenery first() {
        return first;
    }

    /** The cells after a step. */
    Scenery at(Step step) {
        simulation.restore(step.agent());
        return simulation.scenery();
    }

    /** Draws a map of them as they were. */
    void draw(Scenery then, byte[] rgb) {
        top.draw(then, rgb);
    }

    /** Pixels on a side of the map. */
    int size() {
        return top.size();
    }

    /** Pixels on a side of a cell on the map. */
    double cell() {
        return top.pixelsPerCell(first);
    }

    /** The column of an east coordinate on the map. */
    double column(double x) {
        return top.column(first, x);
    }

    /** The row of a north coordinate on the map. */
    double row(double y) {
        return top.row(first, y);
    }
}
