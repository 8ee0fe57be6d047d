package org.smriti.model.memory;

import java.util.Map;
import java.util.Optional;
import org.smriti.model.nn.config.LayerPart;

/**
 * What was recorded of one layer in one pass.
 *
 * @param stateNorms Euclidean norm of each block's scan state after the pass; no blocks for a layer without a scan
 * @param attention where the newest frame looked; nothing for a layer without attention
 * @param millis time of each part that the layer has, milliseconds
 */
public record LayerTrace(float[] stateNorms, Optional<AttentionTrace> attention, Map<LayerPart, Double> millis) {}
