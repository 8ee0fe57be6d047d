package org.smriti.model.world;

/**
 * A cell of the maze grid.
 *
 * @param column 0 = west
 * @param row 0 = south
 */
public record Cell(int column, int row) {}
