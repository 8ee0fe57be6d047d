package org.smriti.model.world.maze.agent;

/** A vector on the floor, cells: x east, y north. */
record Offset(double x, double y) {

    Offset scaled(double factor) {
        return new Offset(factor * x, factor * y);
    }

    /** This vector less its part along a unit vector. */
    Offset without(Offset unit) {
        double along = x * unit.x + y * unit.y;
        return new Offset(x - along * unit.x, y - along * unit.y);
    }
}
