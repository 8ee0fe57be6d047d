package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.smriti.model.tensor.Ops;

/**
 * What the network is told about each frame beside its pixels.
 *
 * @param noise (B, T) noise level τ, 0 = clean … 1 = pure noise
 * @param action (B, T, A) one-hot action that led to the frame
 * @param place (B, T, 4) frame number, x, y (cells) and heading (radians), all relative to the clip's first frame
 */
public record Conditions(NDArray noise, NDArray action, NDArray place) {

    /** Values of {@code place} per frame. */
    public static final int PLACE = 4;

    /**
     * Puts plain arrays on a manager.
     *
     * @param clips B
     * @param frames T
     * @param actions A, how many there are
     * @param noise B·T noise levels
     * @param action B·T action indices
     * @param place B·T·4 values, see {@link #place()}
     * @throws IllegalArgumentException if an action is none of those or an array is of another length
     */
    public static Conditions of(
            NDManager manager, int clips, int frames, int actions, float[] noise, int[] action, float[] place) {
        if (action.length != clips * frames) {
            throw new IllegalArgumentException(action.length + " actions for " + clips * frames + " frames");
        }
        float[] oneHot = new float[clips * frames * actions];
        for (int i = 0; i < action.length; i++) {
            if (action[i] < 0 || action[i] >= actions) {
                throw new IllegalArgumentException(
                        "an action is a number from 0 to " + (actions - 1) + ", not " + action[i]);
            }
            oneHot[i * actions + action[i]] = 1;
        }
        return new Conditions(
                Ops.create(manager, noise, new Shape(clips, frames)),
                Ops.create(manager, oneHot, new Shape(clips, frames, actions)),
                Ops.create(manager, place, new Shape(clips, frames, PLACE)));
    }

    /** The same without the pose; frame numbers stay. */
    Conditions withoutPose() {
        NDArray number = Ops.slice(place, 2, 0, 1);
        NDArray blank = Ops.slice(place, 2, 1, PLACE).mul(0);
        return new Conditions(noise, action, Ops.concat(2, number, blank));
    }
}
