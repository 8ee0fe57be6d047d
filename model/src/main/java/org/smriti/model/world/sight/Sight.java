package org.smriti.model.world.sight;

import java.util.Arrays;
import java.util.List;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;

/**
 * What has been seen of a place so far, frame by frame, and so how old each pixel of the next frame is.
 *
 * <p>The age of a pixel is the number of frames since the surface at its centre was last visible before: 1 in a continuing view, large when
 * something comes back that was out of sight, {@link Age#NEVER} when it was never visible, {@link Age#SKY} where there is only sky. The
 * world decides what counts as a surface, and as visible: {@link Surfaces}.
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

    private final Surfaces surfaces;
    private final int[] lastSeen;
    private final int[] ages;
    private int frame;

    /**
     * Begins with nothing seen.
     *
     * @param surfaces of the place
     * @param size pixels on a side of the frames, at least 1
     */
    public Sight(Surfaces surfaces, int size) {
        this.surfaces = surfaces;
        this.lastSeen = new int[surfaces.surfaceCount()];
        this.ages = new int[size * size];
        Arrays.fill(lastSeen, NOT_YET);
    }

    /** Takes the next frame as observed and returns how old its content was before. */
    public LastSeen observe(Pose pose) {
        LastSeen before = imagine(pose);
        for (int i = 0; i < surfaces.visibleCount(); i++) {
            lastSeen[surfaces.visible(i)] = frame - 1;
        }
        return before;
    }

    /** Takes the next frame as not observed and returns how old its content is. */
    public LastSeen imagine(Pose pose) {
        surfaces.trace(pose);
        for (int pixel = 0; pixel < ages.length; pixel++) {
            ages[pixel] = age(surfaces.surfaceAt(pixel));
        }
        frame++;
        return LastSeen.of(ages);
    }

    private int age(int surface) {
        if (surface == Surfaces.SKY) {
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

    /** Observes a whole walk: one entry per pose. */
    public static List<LastSeen> of(Surfaces surfaces, List<Pose> poses, int size) {
        Sight sight = new Sight(surfaces, size);
        return poses.stream().map(sight::observe).toList();
    }
}
