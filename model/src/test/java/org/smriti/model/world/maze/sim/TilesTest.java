package org.smriti.model.world.maze.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.render.TinyMaze;

class TilesTest {

    private final Maze maze = TinyMaze.room(5);
    private final Tiles tiles = new Tiles(maze);

    @Test
    void whatLiesAheadIsInViewUpToTheWallAndNothingBehind() {
        BitSet seen = tiles.inView(new Pose(2.5, 2.5, 0));
        assertTrue(seen.get(tiles.at(3.5, 2.5)));
        assertTrue(seen.get(tiles.at(5.05, 2.5)), "the wall itself");
        assertFalse(seen.get(tiles.at(5.5, 2.5)), "what is inside the wall");
        assertFalse(seen.get(tiles.at(1.5, 2.5)), "what is behind");
    }

    @Test
    void whatIsBesideTheFieldOfViewIsNotInView() {
        BitSet seen = tiles.inView(new Pose(2.5, 2.5, 0));
        assertFalse(seen.get(tiles.at(2.6, 4.5)));
        assertTrue(seen.get(tiles.at(4.5, 2.5 + 1.5)), "37 degrees to the left");
    }

    @Test
    void aFullTurnInAnEmptyRoomSeesAllOfItsGround() {
        BitSet seen = new BitSet();
        for (int i = 0; i < 16; i++) {
            seen.or(tiles.inView(new Pose(2.5, 2.5, i * Math.PI / 8)));
        }
        for (double x = 0.1; x < 5; x += 0.2) {
            for (double y = 0.1; y < 5; y += 0.2) {
                assertTrue(seen.get(tiles.at(x, y)), x + ", " + y);
            }
        }
    }

    @Test
    void theMapHasTheRingToo() {
        assertEquals(7 * Tiles.PER_CELL, tiles.side());
        assertEquals(0, tiles.at(-1, -1));
        assertEquals(tiles.count() - 1, tiles.at(5.99, 5.99));
    }
}
