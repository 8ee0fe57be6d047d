package org.smriti.app.session;

import java.util.List;

/**
 * What one step was for one model.
 *
 * @param shot its prediction
 * @param upcoming R·R·3 bytes each: what it expects after this step if the key is kept, the nearest first
 * @param stateNorms per layer the norm of each block's scan state; no blocks before a whole chunk
 * @param glimpses where each layer's attention went; empty if attention was not traced
 * @param memoryBytes size of its memory
 * @param memoryFrames frames its memory has seen
 * @param why the scheduler chose these steps and this look-ahead
 */
public record LaneTick(
        Shot shot,
        List<byte[]> upcoming,
        List<float[]> stateNorms,
        List<Glimpse> glimpses,
        long memoryBytes,
        long memoryFrames,
        String why) {

    /** What is left of a step once its memory is gone. */
    static LaneTick faded(Shot shot) {
        return new LaneTick(shot, List.of(), List.of(), List.of(), 0, 0, "");
    }
}
