package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/**
 * What a pass computes once for all layers.
 *
 * @param conditions (B, T, 3d) shared part of the modulation of each kind of branch
 * @param place (B, T, 4), see {@link Conditions#place()}
 * @param turns the rotary turns of attention, each (B, T·S, 1, 1, P)
 */
record LayerInputs(Map<Inspector.Part, NDArray> conditions, NDArray place, Rotary.Turns turns) {

    NDArray condition(Inspector.Part part) {
        return conditions.get(part);
    }
}
