package org.smriti.app.session.tick;

import java.util.List;
import org.smriti.model.memory.AttentionTrace;
import org.smriti.model.memory.LayerTrace;

/**
 * Where one layer's attention went when a step was predicted; empty arrays for a layer without attention.
 *
 * @param own place of the predicted frame in {@code byFrame}; what comes after it is the look-ahead
 * @param byFrame share of each frame in reach, the oldest first; sums to 1
 * @param patch number of the patch that {@code byPatch} belongs to, row by row
 * @param byPatch share of each patch of each frame in reach that this patch gave, frame by frame; sums to 1
 */
public record AttentionSummary(int own, float[] byFrame, int patch, float[] byPatch) {

    private static final AttentionSummary NOWHERE = new AttentionSummary(0, new float[0], 0, new float[0]);

    /**
     * Summarises each layer.
     *
     * @param ahead frames that were predicted together with the one looked at, and come after it
     */
    public static List<AttentionSummary> of(List<LayerTrace> layers, int ahead) {
        return layers.stream()
                .map(layer -> layer.attention().map(trace -> of(trace, ahead)).orElse(NOWHERE))
                .toList();
    }

    private static AttentionSummary of(AttentionTrace trace, int ahead) {
        return new AttentionSummary(
                trace.byFrame().length - 1 - ahead, trace.byFrame(), trace.query(), trace.byPatch());
    }
}
