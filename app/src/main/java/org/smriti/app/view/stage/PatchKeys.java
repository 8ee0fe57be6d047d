package org.smriti.app.view.stage;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import javafx.scene.input.KeyEvent;

/** Chooses a patch of a frame by the arrow keys, as hovering does with the mouse. */
final class PatchKeys {

    private final IntSupplier grid;
    private final IntConsumer chosen;
    private int row;
    private int column;

    /**
     * Begins in the upper left corner.
     *
     * @param grid patches on a side
     * @param chosen is called with each choice, row by row
     */
    PatchKeys(IntSupplier grid, IntConsumer chosen) {
        this.grid = grid;
        this.chosen = chosen;
    }

    void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> column--;
            case RIGHT -> column++;
            case UP -> row--;
            case DOWN -> row++;
            default -> {
                return;
            }
        }
        int last = grid.getAsInt() - 1;
        row = Math.clamp(row, 0, last);
        column = Math.clamp(column, 0, last);
        chosen.accept(row * grid.getAsInt() + column);
        event.consume();
    }
}
