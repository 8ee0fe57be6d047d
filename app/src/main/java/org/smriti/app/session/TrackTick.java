package org.smriti.app.session;

import java.util.List;

/**
 * What one step was for one model.
 *
 * @param prediction its prediction
 * @param upcoming R·R·3 bytes each: what it expects after this step if the key is kept, the nearest first
 * @param stateNorms per layer the norm of each block's scan state; no blocks before a whole chunk
 * @param summaries where each layer's attention went; empty if attention was not traced
 * @param memoryBytes size of its memory
 * @param memoryFrames frames its memory has seen
 * @param why the scheduler chose these steps and this look-ahead
 */
public record TrackTick(
        FramePrediction prediction,
        List<byte[]> upcoming,
        List<float[]> stateNorms,
        List<AttentionSummary> summaries,
        long memoryBytes,
        long memoryFrames,
        String why) {

    /** What is left of a step once its memory is gone. */
    static TrackTick faded(FramePrediction prediction) {
        return new TrackTick(prediction, List.of(), List.of(), List.of(), 0, 0, "");
    }
}
