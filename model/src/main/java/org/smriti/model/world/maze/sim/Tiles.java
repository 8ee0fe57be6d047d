package org.smriti.model.world.maze.sim;

import java.util.BitSet;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Scenery;
import org.smriti.model.world.sight.Sight;

/**
 * A scenery seen from above as tiles, a quarter of a cell wide, and which of them a camera has in view: the ground up to the first
 * wall, and that wall's outermost tile.
 *
 * <p>The tiles cover the ring too: (n + 2)·4 on a side, row by row from the south, each row from the west. Coarse and fast, for
 * maps; how old a picture is, pixel by pixel, is told by {@link Sight}.
 */
public final class Tiles {

    /** Tiles on a side of a cell. */
    public static final int PER_CELL = 4;

    private static final double HALF_VIEW = Math.tan(Math.toRadians(40)); // the camera's, 80° across
    private static final int RAYS = 65;
    private static final double STRIDE = 1.0 / (2 * PER_CELL); // cells; half a tile, so that none is jumped over

    private final Scenery scenery;
    private final int side;

    /** The tiles of a scenery. */
    public Tiles(Scenery scenery) {
        this.scenery = scenery;
        side = (scenery.size() + 2) * PER_CELL;
    }

    /** Tiles on a side of the whole map. */
    public int side() {
        return side;
    }

    /** All tiles. */
    public int count() {
        return side * side;
    }

    /** The tile in which a point lies, in cells. */
    public int at(double x, double y) {
        return row(y) * side + row(x);
    }

    private int row(double coordinate) {
        return Math.clamp((int) Math.floor((coordinate + 1) * PER_CELL), 0, side - 1);
    }

    /** The tiles that a camera has in view. */
    public BitSet inView(Pose pose) {
        BitSet seen = new BitSet(count());
        for (int ray = 0; ray < RAYS; ray++) {
            double across = HALF_VIEW * (2.0 * ray / (RAYS - 1) - 1);
            look(pose, pose.heading() + Math.atan(across), seen);
        }
        return seen;
    }

    private void look(Pose pose, double heading, BitSet seen) {
        double x = pose.x();
        double y = pose.y();
        do {
            seen.set(at(x, y));
            x += STRIDE * Math.cos(heading);
            y += STRIDE * Math.sin(heading);
        } while (scenery.isFree((int) Math.floor(x), (int) Math.floor(y)));
        seen.set(at(x, y));
    }
}
