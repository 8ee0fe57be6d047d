package org.smriti.model.world.craft;

import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.WallTexture;

/** Valleys drawn as text, the north on top. */
public final class DrawnValley {

    private static final String SIGNS = ".TSCIBFOMX"; // in the order of the blocks

    private DrawnValley() {}

    /** A valley of as many rows as columns: '.' floor, T tree, S stone, C coal, I iron, B table, F furnace, O sun, M moon, X star. */
    public static Valley of(String... rows) {
        int size = rows.length;
        Block[] blocks = new Block[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                blocks[row * size + column] = Block.values()[SIGNS.indexOf(rows[size - 1 - row].charAt(column))];
            }
        }
        return Valley.of(size, WallTexture.inTurn(), blocks);
    }

    /** The blocks of a valley as text, row by row from the north. */
    public static String text(Valley valley) {
        StringBuilder text = new StringBuilder();
        for (int row = valley.size() - 1; row >= 0; row--) {
            for (int column = 0; column < valley.size(); column++) {
                text.append(SIGNS.charAt(valley.block(new Cell(column, row)).ordinal()));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
