package org.smriti.model.world.perturb;

import java.util.Arrays;

/**
 * The picture is gone: black frames.
 *
 * @param span the frames it disturbs
 */
public record Blackout(FrameSpan span) implements Perturbation {

    @Override
    public void develop(int frame, byte[] rgb) {
        if (span.contains(frame)) {
            Arrays.fill(rgb, (byte) 0);
        }
    }
}
