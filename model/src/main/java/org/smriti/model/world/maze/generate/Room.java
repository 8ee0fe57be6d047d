package org.smriti.model.world.maze.generate;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.maze.Cell;

/** A rectangle of room cells: its south-west corner and its extent, cells. */
record Room(int column, int row, int width, int height) {

    /** Whether no cell belongs to both. */
    boolean isSeparateFrom(Room other) {
        return column + width <= other.column
                || other.column + other.width <= column
                || row + height <= other.row
                || other.row + other.height <= row;
    }

    /** Its cells, row by row from the south. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(width * height);
        for (int r = row; r < row + height; r++) {
            for (int c = column; c < column + width; c++) {
                cells.add(new Cell(c, r));
            }
        }
        return cells;
    }
}
