package org.smriti.model.memory;

/**
 * Where one frame of a pass looked, the newest unless asked otherwise: shares of its attention, averaged over the heads.
 *
 * @param byFrame share of each frame in reach, averaged over the frame's patches; oldest first, the newest of the pass last; sums to 1
 * @param query number of the patch of the frame that {@code byPatch} belongs to
 * @param byPatch share of each patch in reach that this one patch gave; frames × S values in the order of {@code byFrame}, row
 *     by row within a frame; sums to 1
 */
public record AttentionTrace(float[] byFrame, int query, float[] byPatch) {}
