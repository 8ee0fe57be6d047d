package org.smriti.model.memory;

/**
 * What is known of a frame before it is seen: the action that led to it and the pose at which it is taken, as odometry would tell.
 *
 * @param action number of the action among those of the world, from 0
 * @param x cells
 * @param y cells
 * @param heading radians
 */
public record FrameCondition(int action, double x, double y, double heading) {

    /**
     * Checks the values: a pose that is no number would stay in a memory for ever.
     *
     * @throws IllegalArgumentException if there is no such action or the pose is not finite
     */
    public FrameCondition {
        if (action < 0) {
            throw new IllegalArgumentException("an action is a number from 0, not " + action);
        }
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(heading)) {
            throw new IllegalArgumentException("no pose: x " + x + ", y " + y + ", heading " + heading);
        }
    }
}
