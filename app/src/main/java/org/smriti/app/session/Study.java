package org.smriti.app.session;

import java.util.List;
import org.smriti.app.session.tick.AttentionSummary;

/**
 * A step predicted once more from the memory before it, to show each denoising step.
 *
 * @param name of the model's track
 * @param branch that was the current one
 * @param step its index
 * @param frames R·R·3 bytes each: the prediction after each denoising step
 * @param psnr of each against the truth, dB
 * @param summaries where each layer's attention went in the last step
 */
public record Study(
        String name, int branch, int step, List<byte[]> frames, List<Double> psnr, List<AttentionSummary> summaries) {}
