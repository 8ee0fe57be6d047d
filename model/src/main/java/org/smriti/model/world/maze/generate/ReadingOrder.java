package org.smriti.model.world.maze.generate;

import java.util.Comparator;
import org.smriti.model.world.maze.Cell;

/** The order in which a drawn map is read, so that a maze written as text and read again is the same. */
final class ReadingOrder {

    /** From the north, each row from the west. */
    static final Comparator<Cell> OF_MAPS =
            Comparator.comparingInt(Cell::row).reversed().thenComparingInt(Cell::column);

    private ReadingOrder() {}
}
