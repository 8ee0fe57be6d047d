package org.smriti.app.session.tick;

import java.util.List;

/**
 * One model's result of one step.
 *
 * @param prediction its prediction
 * @param upcoming R·R·3 bytes each: the frames it expects after this step if the action is repeated, the nearest first
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

    /** A result of which only the prediction is known, as in a session file: the figures of the memory are 0. */
    public static TrackTick predictionOnly(FramePrediction prediction) {
        return new TrackTick(prediction, List.of(), List.of(), List.of(), 0, 0, "");
    }
}
