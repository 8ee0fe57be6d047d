package org.smriti.model.world.sight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.render.SurfaceMap;

/**
 * What has been seen of a maze so far, frame by frame, and so how old each pixel of the next frame is.
 *
 * <p>The age of a pixel is the number of frames since the surface at its centre was last visible before: 1 in a continuing
 * view, large when something comes back that was out of sight, {@link Age#NEVER} when it was never visible, {@link Age#SKY}
 * where there is only sky. What counts as a surface, and as visible, is told at {@link SurfaceMap}.
 *
 * <p>Frames are either <em>observed</em> ({@link #observe}): from then on their content counts as seen; or <em>imagined</em>
 * ({@link #imagine}): time passes and ages grow, but nothing counts as seen. To measure recall, observe the context, then
 * imagine the stretch to be generated: ages then count from the last frame that a model was really shown, also while one
 * generated frame follows another.
 *
 * <p>Mutable; one thread at a time; nothing large is allocated per frame.
 */
public final class Sight {

    private static final int NOT_YET = -1;

    private final Maze maze;
    private final SurfaceMap map;
    private final int[] lastSeen;
    private final int[] ages;
    private int frame;

    /**
     * Begins with nothing seen.
     *
     * @param maze the maze
     * @param size pixels on a side of the frames, at least 1
     */
    public Sight(Maze maze, int size) {
        this.maze = maze;
        this.map = new SurfaceMap(maze, size);
        this.lastSeen = new int[map.surfaceCount()];
        this.ages = new int[size * size];
        Arrays.fill(lastSeen, NOT_YET);
    }

    /** Takes the next frame as observed and returns how old its content was before. */
    public LastSeen observe(Pose pose) {
        LastSeen before = imagine(pose);
        for (int i = 0; i < map.visibleCount(); i++) {
            lastSeen[map.visible(i)] = frame - 1;
        }
        return before;
    }

    /** Takes the next frame as not observed and returns how old its content is. */
    public LastSeen imagine(Pose pose) {
        map.trace(pose);
        for (int pixel = 0; pixel < ages.length; pixel++) {
            ages[pixel] = age(map.surfaceAt(pixel));
        }
        frame++;
        return LastSeen.of(ages);
    }

    private int age(int surface) {
        if (surface == SurfaceMap.SKY) {
            return Age.SKY;
        }
        return lastSeen[surface] == NOT_YET ? Age.NEVER : frame - lastSeen[surface];
    }

    /** Frames taken so far. */
    public int frames() {
        return frame;
    }

    /** Copies the ages of the last frame's pixels, row by row from the top: {@code ages[0 … size·size)}. */
    public void copyAges(int[] target) {
        System.arraycopy(ages, 0, target, 0, ages.length);
    }

    /** The surfaces of the last frame. */
    public SurfaceMap surfaces() {
        return map;
    }

    /** The spheres in the last frame, in the maze's order. */
    public List<SphereSight> spheres() {
        List<SphereSight> inView = new ArrayList<>();
        for (int sphere = 0; sphere < maze.spheres().size(); sphere++) {
            SphereSight.find(map, sphere).ifPresent(inView::add);
        }
        return inView;
    }

    /** Observes a whole walk: one entry per pose. */
    public static List<LastSeen> of(Maze maze, List<Pose> poses, int size) {
        Sight sight = new Sight(maze, size);
        return poses.stream().map(sight::observe).toList();
    }
}
