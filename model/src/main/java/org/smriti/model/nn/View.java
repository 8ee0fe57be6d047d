package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;

/**
 * From where and in which directions the tokens of some frames look: computed once for all layers.
 *
 * @param place (B, T, 4), see {@link Conditions#place()}
 * @param rays (B, T, S, 1, 2) cosine and sine of each token's heading + azimuth
 * @param angles (B, T, S, 1, P/2) of attention's rotary, as far as they do not depend on what is looked at
 */
record View(NDArray place, NDArray rays, NDArray angles) {

    /** The view from some places. */
    static View of(NDArray place, Rotary ofAttention) {
        return new View(
                place, ofAttention.rays(place), ofAttention.angles(place).expandDims(3));
    }
}
