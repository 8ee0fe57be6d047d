package org.smriti.model.world.maze.render;

import java.util.Arrays;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.maze.Maze;

/**
 * Which small piece of the maze each pixel of a frame shows: the renderer's geometry without its colours.
 *
 * <p>Pieces, called surfaces, have whole numbers from 0: each wall face is cut into four upright strips of two halves, each
 * floor cell into 3×3 tiles, and each sphere is one. The sky is none. A pixel shows what lies at its centre. A surface is
 * visible in a frame if it lies at a pixel's centre, or at two or more of the four samples that every pixel has: half a
 * pixel's worth. A surface of which only an edge was seen counts as seen, so ages err on the young side, by at most a strip
 * or a tile.
 *
 * <p>Mutable, without allocation per frame; one thread at a time.
 */
public final class SurfaceMap implements Surfaces {

    private static final int STRIPS = 4;
    private static final int LEVELS = 2;
    private static final int TILES = 3;
    private static final int SIDES = 4;
    private static final int ENOUGH_SAMPLES = 2;

    private final Maze maze;
    private final int size;
    private final int walls;
    private final int spheres;
    private final Lens center;
    private final Lens[] samples;
    private final Scene scene = new Scene();
    private final short[] line;
    private final int[] pixels;
    private final int[] touched;
    private final int[] seenSamples;
    private final int[] visible;
    private int touchedCount;
    private int visibleCount;

    /**
     * Numbers a maze's surfaces.
     *
     * @param maze the maze
     * @param size pixels on a side of the frames, at least 1
     */
    public SurfaceMap(Maze maze, int size) {
        int floors = TILES * maze.size() * TILES * maze.size();
        int faces = SIDES * (maze.size() + 1) * maze.size();
        this.maze = maze;
        this.size = size;
        this.walls = floors;
        this.spheres = floors + faces * STRIPS * LEVELS;
        this.center = new Lens(size, 0.5, 0.5);
        this.samples = SamplePattern.lenses(size);
        this.line = new short[size];
        this.pixels = new int[size * size];
        this.touched = new int[surfaceCount()];
        this.seenSamples = new int[surfaceCount()];
        this.visible = new int[surfaceCount()];
    }

    /** Pixels on a side. */
    public int size() {
        return size;
    }

    @Override
    public int surfaceCount() {
        return spheres + maze.spheres().size();
    }

    /** The surface of a sphere, by its place in the maze's list. */
    public int surfaceOfSphere(int sphere) {
        return spheres + sphere;
    }

    @Override
    public void trace(Pose pose) {
        for (int i = 0; i < touchedCount; i++) {
            seenSamples[touched[i]] = 0;
        }
        touchedCount = 0;
        scene.look(maze, pose);
        Arrays.fill(pixels, SKY);
        for (int row = 0; row < size; row++) {
            scene.scan(center, row, line);
            for (int x = 0; x < size; x++) {
                int surface = surface(center, row, x);
                pixels[row * size + x] = surface;
                see(surface, ENOUGH_SAMPLES);
            }
            for (Lens lens : samples) {
                scene.scan(lens, row, line);
                for (int x = 0; x < size; x++) {
                    see(surface(lens, row, x), 1);
                }
            }
        }
        listVisible();
    }

    private void see(int surface, int weight) {
        if (surface == SKY) {
            return;
        }
        if (seenSamples[surface] == 0) {
            touched[touchedCount++] = surface;
        }
        seenSamples[surface] += weight;
    }

    private void listVisible() {
        visibleCount = 0;
        for (int i = 0; i < touchedCount; i++) {
            if (seenSamples[touched[i]] >= ENOUGH_SAMPLES) {
                visible[visibleCount++] = touched[i];
            }
        }
    }

    private int surface(Lens lens, int row, int x) {
        int identity = line[x];
        if (identity == Scene.SKY) {
            return SKY;
        }
        double side = (x - lens.origin()) / lens.pixelsPerSide(row);
        double slope = lens.slope(row);
        if (identity == Scene.CORRIDOR || identity == Scene.ROOM) {
            return floor(side, -Camera.HEIGHT / slope);
        }
        if (scene.isWall(identity)) {
            return wall(scene.wall(identity), side, slope);
        }
        return spheres + scene.dome(identity).index();
    }

    private int floor(double side, double depth) {
        int tiles = TILES * maze.size();
        double east = scene.eyeX() + depth * (scene.forwardX() + side * scene.forwardY());
        double north = scene.eyeY() + depth * (scene.forwardY() - side * scene.forwardX());
        // On a cell's very edge rounding can step outside the maze.
        int column = Math.clamp((int) (east * TILES), 0, tiles - 1);
        int row = Math.clamp((int) (north * TILES), 0, tiles - 1);
        return row * tiles + column;
    }

    private int wall(VisibleWall wall, double side, double slope) {
        double depth = 1 / wall.nearness(side);
        int strip = Math.floorMod((int) Math.floor(STRIPS * wall.along(side, depth)), STRIPS * maze.size());
        int level = Camera.HEIGHT + depth * slope < Camera.WALL_HEIGHT / LEVELS ? 0 : 1;
        int plane = Math.clamp(wall.plane(), 0, maze.size());
        int face = (wall.side().ordinal() * (maze.size() + 1) + plane) * maze.size() * STRIPS + strip;
        return walls + face * LEVELS + level;
    }

    @Override
    public int surfaceAt(int pixel) {
        return pixels[pixel];
    }

    @Override
    public int visibleCount() {
        return visibleCount;
    }

    @Override
    public int visible(int index) {
        return visible[index];
    }
}
