package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;

/** Looks on while a pass runs. What it is shown is there anyway: watching costs only what the watcher does. */
public interface Inspector {

    /** Looks at nothing. */
    Inspector NONE = new Inspector() {};

    /**
     * A layer's attention.
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

    /** Part of a layer, for timing. */
    enum Part {
        SCAN,
        ATTENTION,
        MLP
    }

    /** A part of a layer has just been computed. */
    default void done(int layer, Part part) {}
}
