package org.smriti.app.session;

import java.util.List;

/**
 * Frames that a model expects.
 *
 * @param frames R·R·3 bytes each, the next one first
 * @param steps of denoising
 * @param millis it took
 */
record Prediction(List<byte[]> frames, int steps, double millis) {}
