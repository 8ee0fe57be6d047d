package org.smriti.model.world.maze.render;

import java.util.Arrays;
import java.util.List;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Scenery;
import org.smriti.model.world.maze.Sphere;

/**
 * What one camera sees of one scenery: the visible stretches of wall, and the spheres in the cells that are seen into.
 *
 * <p>Walls reach from the floor to above the eye, so which wall a ray meets depends on its side (right per forward, on the
 * ground) alone. {@link #look} finds, once per frame, the wall at every side; {@link #scan} then needs only a few comparisons
 * to name the surface at every sample of an image row, exactly, without casting rays.
 *
 * <p>Mutable and made for reuse; one thread at a time.
 */
final class Scene {

    /** Identity of the sky in a scanned line. */
    static final short SKY = 0;

    /** Identity of the floor of corridors. */
    static final short CORRIDOR = 1;

    /** Identity of the floor of rooms. */
    static final short ROOM = 2;

    private static final short FIRST_OBJECT = 3;
    private static final int START_CAPACITY = 64;
    private static final double HAIR = 1e-9; // cells

    private double eyeX;
    private double eyeY;
    private double forwardX;
    private double forwardY;
    private int cells;
    private byte[] floors = new byte[0];
    private boolean[] entered = new boolean[0];

    private int spanCount;
    private double[] spanLeft = new double[START_CAPACITY];
    private double[] spanRight = new double[START_CAPACITY];
    private int[] spanWall = new int[START_CAPACITY];

    private int wallCount;
    private VisibleWall[] walls = new VisibleWall[0];
    private int domeCount;
    private VisibleDome[] domes = new VisibleDome[0];

    /**
     * Finds everything in view.
     *
     * @throws IllegalArgumentException if the pose is not finite
     */
    void look(Scenery scenery, Pose pose) {
        if (!Double.isFinite(pose.x() + pose.y() + pose.heading())) {
            throw new IllegalArgumentException("a camera needs a finite pose, not " + pose);
        }
        forwardX = pose.directionX();
        forwardY = pose.directionY();
        eyeX = besideLines(pose.x() + Camera.AHEAD * forwardX);
        eyeY = besideLines(pose.y() + Camera.AHEAD * forwardY);
        spanCount = 0;
        wallCount = 0;
        readFloors(scenery);
        enter(scenery, (int) Math.floor(eyeX), (int) Math.floor(eyeY), -Camera.WIDEST, Camera.WIDEST);
        placeDomes(scenery.spheres());
    }

    /** Puts the eye a hair beside a line of the grid, which no pixel shows: on the line it would look into one of the two cells only. */
    private static double besideLines(double place) {
        return place == Math.rint(place) ? place + HAIR : place;
    }

    private void readFloors(Scenery scenery) {
        cells = scenery.size();
        if (floors.length != cells * cells) {
            floors = new byte[cells * cells];
            entered = new boolean[cells * cells];
        }
        Arrays.fill(entered, false);
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                floors[row * cells + column] = (byte) scenery.floor(column, row).ordinal();
            }
        }
    }

    /**
     * Sees into a cell through a window of sides, and on through its open sides. The windows of all cells at the same remove
     * never overlap, so nothing has to be sorted by depth.
     */
    private void enter(Scenery scenery, int column, int row, double left, double right) {
        if (column >= 0 && row >= 0 && column < cells && row < cells) {
            entered[row * cells + column] = true;
        }
        if (eyeX < column + 1) {
            leave(scenery, Side.EAST, column, row, corner(column + 1, row + 1), corner(column + 1, row), left, right);
        }
        if (eyeY < row + 1) {
            leave(scenery, Side.NORTH, column, row, corner(column, row + 1), corner(column + 1, row + 1), left, right);
        }
        if (eyeX > column) {
            leave(scenery, Side.WEST, column, row, corner(column, row), corner(column, row + 1), left, right);
        }
        if (eyeY > row) {
            leave(scenery, Side.SOUTH, column, row, corner(column + 1, row), corner(column, row), left, right);
        }
    }

    /** The side at which a corner of the grid is seen; NaN when it is behind the eye. */
    private double corner(int x, int y) {
        double forward = (x - eyeX) * forwardX + (y - eyeY) * forwardY;
        double right = (x - eyeX) * forwardY - (y - eyeY) * forwardX;
        return forward > 0 ? right / forward : Double.NaN;
    }

    private void leave(
            Scenery scenery,
            Side side,
            int column,
            int row,
            double leftEnd,
            double rightEnd,
            double left,
            double right) {
        boolean leftBehind = Double.isNaN(leftEnd);
        boolean rightBehind = Double.isNaN(rightEnd);
        if (leftBehind && rightBehind) {
            return;
        }
        double from = leftBehind ? left : Math.max(left, leftEnd);
        double to = rightBehind ? right : Math.min(right, rightEnd);
        if (from >= to) {
            return;
        }
        int nextColumn = column + side.stepX();
        int nextRow = row + side.stepY();
        if (scenery.isFree(nextColumn, nextRow)) {
            enter(scenery, nextColumn, nextRow, from, to);
        } else {
            addSpan(from, to, wall(side, nextColumn, nextRow, scenery.picture(nextColumn, nextRow)));
        }
    }

    private void addSpan(double from, double to, int wall) {
        if (spanCount > 0 && spanWall[spanCount - 1] == wall) {
            // Cells are left counter-clockwise, so the face of the next cell usually continues the last one to the
            // left.
            if (spanLeft[spanCount - 1] == to) {
                spanLeft[spanCount - 1] = from;
                return;
            }
            if (spanRight[spanCount - 1] == from) {
                spanRight[spanCount - 1] = to;
                return;
            }
        }
        if (spanCount == spanLeft.length) {
            spanLeft = Arrays.copyOf(spanLeft, 2 * spanCount);
            spanRight = Arrays.copyOf(spanRight, 2 * spanCount);
            spanWall = Arrays.copyOf(spanWall, 2 * spanCount);
        }
        spanLeft[spanCount] = from;
        spanRight[spanCount] = to;
        spanWall[spanCount] = wall;
        spanCount++;
    }

    /** The index of a wall; neighbouring faces with one plane and picture are one wall, as the picture repeats. */
    private int wall(Side side, int column, int row, int picture) {
        int plane = VisibleWall.plane(side, column, row);
        for (int i = 0; i < wallCount; i++) {
            if (walls[i].is(side, plane, picture)) {
                return i;
            }
        }
        if (wallCount == walls.length) {
            walls = Arrays.copyOf(walls, Math.max(START_CAPACITY, 2 * wallCount));
            for (int i = wallCount; i < walls.length; i++) {
                walls[i] = new VisibleWall();
            }
        }
        walls[wallCount].set(side, plane, picture, this);
        return wallCount++;
    }

    private void placeDomes(List<Sphere> spheres) {
        if (domes.length < spheres.size()) {
            domes = new VisibleDome[spheres.size()];
            Arrays.setAll(domes, i -> new VisibleDome());
        }
        domeCount = 0;
        for (int i = 0; i < spheres.size(); i++) {
            Sphere sphere = spheres.get(i);
            if (entered[sphere.row() * cells + sphere.column()]) {
                domes[domeCount].set(i, sphere, this);
                sinkFarthestFirst(domeCount++);
            }
        }
    }

    private void sinkFarthestFirst(int added) {
        for (int i = added; i > 0 && domes[i].distanceSquared() > domes[i - 1].distanceSquared(); i--) {
            VisibleDome nearer = domes[i - 1];
            domes[i - 1] = domes[i];
            domes[i] = nearer;
        }
    }

    /** Names the surface at every sample of an image row: {@code line[0 … size)}. */
    void scan(Lens lens, int row, short[] line) {
        double slope = lens.slope(row);
        double pixels = lens.pixelsPerSide(row);
        double origin = lens.origin();
        Arrays.fill(line, 0, lens.size(), slope < 0 ? CORRIDOR : SKY);
        // A wall is met where one over its depth is at least this: else the ray reaches the floor, or passes over it,
        // first.
        double nearest = slope < 0 ? -slope / Camera.HEIGHT : slope / (Camera.WALL_HEIGHT - Camera.HEIGHT);
        for (int i = 0; i < spanCount; i++) {
            VisibleWall wall = walls[spanWall[i]];
            double from = spanLeft[i];
            double to = spanRight[i];
            boolean atLeft = wall.nearness(from) >= nearest;
            boolean atRight = wall.nearness(to) >= nearest;
            if (!atLeft && !atRight) {
                continue;
            }
            if (!atLeft) {
                from = wall.sideAt(nearest);
            } else if (!atRight) {
                to = wall.sideAt(nearest);
            }
            paint(
                    line,
                    from * pixels + origin,
                    to * pixels + origin,
                    lens.size(),
                    FIRST_OBJECT + domes.length + spanWall[i]);
        }
        for (int i = 0; i < domeCount; i++) {
            if (domes[i].cut(slope)) {
                scanDome(i, pixels, origin, lens.size(), line);
            }
        }
        if (slope < 0) {
            scanFloor(-Camera.HEIGHT / slope, pixels, origin, lens.size(), line);
        }
    }

    private void scanDome(int index, double pixels, double origin, int size, short[] line) {
        VisibleDome dome = domes[index];
        for (int i = 0; i < spanCount; i++) {
            double from = Math.max(spanLeft[i], dome.left());
            double to = Math.min(spanRight[i], dome.right());
            if (from < to && walls[spanWall[i]].isBehind(dome.x(), dome.y())) {
                paint(line, from * pixels + origin, to * pixels + origin, size, FIRST_OBJECT + index);
            }
        }
    }

    /** Walks along the line in which the row's rays meet the floor, from cell to cell, and marks what lies in rooms. */
    private void scanFloor(double depth, double pixels, double origin, int size, short[] line) {
        double stepX = depth * forwardY / pixels;
        double stepY = -depth * forwardX / pixels;
        double startX = eyeX + depth * forwardX - origin * stepX;
        double startY = eyeY + depth * forwardY - origin * stepY;
        double perX = 1 / stepX;
        double perY = 1 / stepY;
        int i = 0;
        while (i < size) {
            if (line[i] != CORRIDOR) {
                i++;
                continue;
            }
            int column = (int) Math.floor(startX + i * stepX);
            int row = (int) Math.floor(startY + i * stepY);
            double leavesX = ((stepX > 0 ? column + 1 : column) - startX) * perX;
            double leavesY = ((stepY > 0 ? row + 1 : row) - startY) * perY;
            // Along the grid one quotient is infinite or no number; the walk then advances by single samples.
            int end = Math.min(size, Math.max(i, (int) Math.min(leavesX, leavesY)) + 1);
            if (isRoom(column, row)) {
                for (int k = i; k < end; k++) {
                    line[k] = line[k] == CORRIDOR ? ROOM : line[k];
                }
            }
            i = end;
        }
    }

    private boolean isRoom(int column, int row) {
        return column >= 0
                && row >= 0
                && column < cells
                && row < cells
                && floors[row * cells + column] == Maze.Floor.ROOM.ordinal();
    }

    /** Gives every sample i with {@code from ≤ i < to} the identity. */
    private static void paint(short[] line, double from, double to, int size, int identity) {
        int first = Math.max(0, (int) Math.ceil(from));
        int end = Math.min(size, (int) Math.ceil(to));
        for (int i = first; i < end; i++) {
            line[i] = (short) identity;
        }
    }

    /** Whether an identity belongs to a wall. */
    boolean isWall(int identity) {
        return identity >= FIRST_OBJECT + domes.length;
    }

    /** The wall of an identity. */
    VisibleWall wall(int identity) {
        return walls[identity - FIRST_OBJECT - domes.length];
    }

    /** The dome of an identity that is neither floor, sky nor wall. */
    VisibleDome dome(int identity) {
        return domes[identity - FIRST_OBJECT];
    }

    double eyeX() {
        return eyeX;
    }

    double eyeY() {
        return eyeY;
    }

    double forwardX() {
        return forwardX;
    }

    double forwardY() {
        return forwardY;
    }
}
