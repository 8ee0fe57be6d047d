package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.LayerPart;

/** Watches a pass while it runs. It is shown arrays that the pass computes anyway, so that watching costs only what the inspector does. */
public interface Inspector {

    /** Watches nothing. */
    Inspector NONE = new Inspector() {};

    /**
     * A layer's attention. Shown where the queries of one chunk are computed together, which is always so in live play; a
     * clip of several chunks under {@link AttentionSpan#LOCAL} is one batch of bands and is not shown.
     *
     * @param layer its number, from 0
     * @param weights (B, H, queries, keys), each row a distribution over the keys, oldest token first
     */
    default void attention(int layer, NDArray weights) {}

    /**
     * A layer's scan state after the pass.
     *
     * @param layer its number, from 0
     * @param state (B·blocks, N, H·P)
     */
    default void state(int layer, NDArray state) {}

    /** The layers of a pass are about to run. */
    default void begin() {}

    /**
     * A part of a layer has just been computed; on a GPU, has just been queued.
     *
     * @param layer its number, from 0
     * @param x (B, T, S, d) what goes into the next part
     */
    default void done(int layer, LayerPart part, NDArray x) {}
}
