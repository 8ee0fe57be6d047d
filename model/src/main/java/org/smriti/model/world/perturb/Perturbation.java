package org.smriti.model.world.perturb;

import org.smriti.model.world.Pose;

/**
 * A disturbance of some frames: their camera's pose before they are drawn, or their pixels after.
 *
 * <p>All are immutable and deterministic: the same frame is always disturbed in the same way.
 */
public sealed interface Perturbation permits Blackout, CameraJump, Exposure, NoiseBurst {

    /** The frames it disturbs. */
    FrameSpan span();

    /** The pose from which to draw a frame: the given one outside the span. */
    default Pose pose(int frame, Pose pose) {
        return pose;
    }

    /**
     * Changes the pixels of a drawn frame in place; leaves them alone outside the span.
     *
     * @param frame index of the frame
     * @param rgb its bytes, 0 to 255 each
     */
    default void develop(int frame, byte[] rgb) {}
}
