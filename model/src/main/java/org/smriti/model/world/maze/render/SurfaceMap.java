package org.smriti.model.world.maze.render;

import java.util.Arrays;
import java.util.function.Supplier;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.maze.Scenery;

/**
 * Which small piece of a scenery each pixel of a frame shows: the renderer's geometry without its colours.
 *
 * <p>Pieces, called surfaces, have whole numbers from 0: each wall face is cut into four upright strips of two halves, each
 * floor cell into 3×3 tiles, and each sphere is one. The sky is none. A pixel shows what lies at its centre. A surface is
 * visible in a frame if it lies at a pixel's centre, or at two or more of the four samples that every pixel has: half a
 * pixel's worth. A surface of which only an edge was seen counts as seen, so ages err on the young side, by at most a strip
 * or a tile. Where filled cells can become others, a strip is another surface with each picture on it.
 *
 * <p>Mutable, without allocation per frame; one thread at a time.
 */
public final class SurfaceMap implements Surfaces {

    private static final int STRIPS = 4;
    private static final int LEVELS = 2;
    private static final int TILES = 3;
    private static final int SIDES = 4;
    private static final int ENOUGH_SAMPLES = 2;

    private final Supplier<? extends Scenery> place;
    private final int cells;
    private final int pictures;
    private final int size;
    private final int walls;
    private final int spheres;
    private final int surfaces;
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
     * Numbers the surfaces of a scenery that stays as it is.
     *
     * @param size pixels on a side of the frames, at least 1
     */
    public SurfaceMap(Scenery scenery, int size) {
        this(() -> scenery, 1, size);
    }

    /**
     * Numbers the surfaces of a scenery that changes, but neither in its size nor in its spheres.
     *
     * @param place the scenery at each look
     * @param pictures different pictures that its filled cells can have
     * @param size pixels on a side of the frames, at least 1
     */
    public SurfaceMap(Supplier<? extends Scenery> place, int pictures, int size) {
        Scenery scenery = place.get();
        this.place = place;
        this.cells = scenery.size();
        this.pictures = pictures;
        int floors = TILES * cells * TILES * cells;
        int faces = SIDES * (cells + 1) * cells;
        this.size = size;
        this.walls = floors;
        this.spheres = floors + faces * STRIPS * LEVELS * pictures;
        this.surfaces = spheres + scenery.spheres().size();
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
        return surfaces;
    }

    /** The surface of a sphere, by its place in the scenery's list. */
    public int surfaceOfSphere(int sphere) {
        return spheres + sphere;
    }

    @Override
    public void trace(Pose pose) {
        for (int i = 0; i < touchedCount; i++) {
            seenSamples[touched[i]] = 0;
        }
        touchedCount = 0;
        scene.look(place.get(), pose);
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
        int tiles = TILES * cells;
        double east = scene.eyeX() + depth * (scene.forwardX() + side * scene.forwardY());
        double north = scene.eyeY() + depth * (scene.forwardY() - side * scene.forwardX());
        // On a cell's very edge rounding can step outside the grid.
        int column = Math.clamp((int) (east * TILES), 0, tiles - 1);
        int row = Math.clamp((int) (north * TILES), 0, tiles - 1);
        return row * tiles + column;
    }

    private int wall(VisibleWall wall, double side, double slope) {
        double depth = 1 / wall.nearness(side);
        int strip = Math.floorMod((int) Math.floor(STRIPS * wall.along(side, depth)), STRIPS * cells);
        int level = Camera.HEIGHT + depth * slope < Camera.WALL_HEIGHT / LEVELS ? 0 : 1;
        int plane = Math.clamp(wall.plane(), 0, cells);
        int face = (wall.side().ordinal() * (cells + 1) + plane) * cells * STRIPS + strip;
        int picture = pictures == 1 ? 0 : wall.picture();
        return walls + (face * LEVELS + level) * pictures + picture;
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
