package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.smriti.model.nn.config.LayerPart;

/**
 * What a pass computes once for all layers.
 *
 * @param conditions (B, T, 3d) shared part of the modulation of each kind of branch
 * @param view from where the tokens look
 */
record LayerInputs(Map<LayerPart, NDArray> conditions, View view) {

    NDArray condition(LayerPart part) {
        return conditions.get(part);
    }
}
