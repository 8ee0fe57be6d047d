package org.smriti.model.train.clip;

/**
 * One training clip in plain arrays.
 *
 * @param rgb T·R·R·3 bytes, frame after frame, row by row, red, green, blue
 * @param actions T action indices
 * @param places T·4 values, see {@link org.smriti.model.nn.Odometry}
 */
public record Clip(byte[] rgb, byte[] actions, float[] places) {}
