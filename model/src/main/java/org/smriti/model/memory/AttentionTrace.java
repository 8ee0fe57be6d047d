package org.smriti.model.memory;

/**
 * Where the newest frame of a pass looked: shares of its attention, averaged over the heads.
 *
 * @param byFrame share of each frame in reach, averaged over the newest frame's patches; oldest first, the newest frame itself last;
 *     sums to 1
 * @param query number of the patch of the newest frame that {@code byPatch} belongs to
 * @param byPatch share of each patch in reach that this one patch gave; frames × S values in the order of {@code byFrame}, row
 *     by row within a frame; sums to 1
 */
public record AttentionTrace(float[] byFrame, int query, float[] byPatch) {}
