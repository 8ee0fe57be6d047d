package org.smriti.model.world.perturb;

/**
 * Some frames in a row.
 *
 * @param first index of the first one
 * @param frames how many, at least 1
 */
public record FrameSpan(int first, int frames) {

    /** Checks the length. */
    public FrameSpan {
        if (frames < 1) {
            throw new IllegalArgumentException("a span of " + frames + " frames");
        }
    }

    /** Whether a frame is one of them. */
    public boolean contains(int frame) {
        return frame >= first && frame - first < frames;
    }
}
