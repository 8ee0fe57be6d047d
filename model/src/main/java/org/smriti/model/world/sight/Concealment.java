package org.smriti.model.world.sight;

import java.util.Arrays;
import org.smriti.model.world.Surfaces;

/**
 * For how many frames each surface was out of sight, at its longest, since a model was last shown it.
 *
 * <p>{@link Sight} counts from the last frame that was shown, so after a while everything in a generated stretch is old, also what never left the
 * picture. Here only frames count in which the surface was hidden or outside: of what goes on in view, a memory is not needed.
 *
 * <p>Mutable; one thread at a time.
 */
public final class Concealment {

    private static final int NOT_YET = -1;

    private final Surfaces surfaces;
    private final int[] lastVisible; // frame, of surfaces that were shown
    private final int[] longest;
    private int frame;

    /** Begins with nothing seen. */
    public Concealment(Surfaces surfaces) {
        this.surfaces = surfaces;
        lastVisible = new int[surfaces.surfaceCount()];
        longest = new int[surfaces.surfaceCount()];
        Arrays.fill(lastVisible, NOT_YET);
    }

    /** Takes what the surfaces were traced for last as the next frame. */
    public void look() {
        for (int i = 0; i < surfaces.visibleCount(); i++) {
            int surface = surfaces.visible(i);
            if (lastVisible[surface] != NOT_YET) {
                longest[surface] = Math.max(longest[surface], frame - lastVisible[surface] - 1);
                lastVisible[surface] = frame;
            }
        }
        frame++;
    }

    /** Takes the frame that was looked at last as shown: nothing in it was ever out of sight. */
    public void noteShown() {
        for (int i = 0; i < surfaces.visibleCount(); i++) {
            lastVisible[surfaces.visible(i)] = frame - 1;
            longest[surfaces.visible(i)] = 0;
        }
    }

    /** Frames for which a surface in view was out of sight at a stretch since it was last shown; {@link Age#NEVER} if it never was. */
    public int hidden(int surface) {
        return lastVisible[surface] == NOT_YET ? Age.NEVER : longest[surface];
    }

    /** The same of each pixel of the last frame, row by row from the top; {@link Age#SKY} where there is only sky. */
    public void copyHidden(int[] target) {
        for (int pixel = 0; pixel < target.length; pixel++) {
            int surface = surfaces.surfaceAt(pixel);
            target[pixel] = surface == Surfaces.SKY ? Age.SKY : hidden(surface);
        }
    }
}
