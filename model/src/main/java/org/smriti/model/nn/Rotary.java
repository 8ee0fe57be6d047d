package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import org.smriti.model.tensor.Ops;

/**
 * Rotary embedding by time, place and ray. Channel pair j of a token is turned by an angle that is linear in the frame's
 * number, x, y and heading and in the token's row, column and azimuth; the product of two turned vectors then depends only
 * on the differences. Since a token's heading and azimuth count alike, a token finds what was seen in the same direction
 * from the same place whichever column of the frame it stood in: recall becomes a lookup by place.
 */
final class Rotary {

    private Rotary() {}

    /**
     * The turns of one set of pairs.
     *
     * @param place (B, T, 4) as in {@link Conditions#place()}
     * @param frameWaves (4, K) radians per unit of place
     * @param tokenTurns complex (S, K), see {@link #tokenTurns}
     * @return complex (B, T, S, K)
     */
    static NDArray turns(NDArray place, NDArray frameWaves, NDArray tokenTurns) {
        NDArray frames = Ops.turns(place.matMul(frameWaves)); // (B, T, K)
        return frames.expandDims(2).mul(tokenTurns);
    }

    /**
     * The part of the turns that comes from a token's place in its frame.
     *
     * @param rays (S, 3), see {@link TokenRays}
     * @param tokenWaves (3, K) radians per row, column and radian of azimuth
     * @return complex (S, K)
     */
    static NDArray tokenTurns(NDArray rays, NDArray tokenWaves) {
        return Ops.turns(rays.matMul(tokenWaves));
    }
}
