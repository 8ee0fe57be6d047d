package org.smriti.model.train;

/**
 * One training clip in plain arrays.
 *
 * @param patches T·S·3p² pixel values in [−1, 1], see {@link org.smriti.model.nn.Patches}
 * @param actions T action indices
 * @param places T·4 values, see {@link org.smriti.model.nn.Odometry}
 */
public record Clip(float[] patches, int[] actions, float[] places) {}
