package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/**
 * Estimates how far away the thing is that each token looks at: what it writes into memory and what it asks memory for can then be turned
 * by the point of the world instead of by where the camera stood. It is never told a distance; it learns those that recall best.
 */
public final class PointDistance {

    /** Vectors of each token, each with a distance of its own: B and C, or q and k. */
    public static final int VECTORS = 2;

    /** log(e^1.5 − 1): at first everything is a cell and a half away. */
    private static final double AT_FIRST = 1.25;

    private final NDArray weight; // (d, 2)
    private final NDArray bias; // (S, 2)

    PointDistance(Params params, NetConfig config) {
        weight = params.get("distance", Init.normal(0.02), config.width(), VECTORS);
        bias = params.exact("distance.bias", Init.constant(AT_FIRST), config.tokens(), VECTORS);
    }

    /**
     * The offsets from the camera to the points looked at.
     *
     * @param u (B, T, S, d)
     * @param rays (B, T, S, 1, 2), see {@link View#rays()}
     * @return (B, T, S, 2, 2) cells in x and in y, for each of the two vectors
     */
    NDArray offsets(NDArray u, NDArray rays) {
        NDArray distance = Ops.softPlus(Ops.single(u.matMul(weight)).addi(bias)); // (B, T, S, 2)
        return distance.expandDims(4).mul(rays);
    }
}
