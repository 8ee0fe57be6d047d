package org.smriti.app.session.tick;

import org.smriti.model.eval.score.Psnr;
import org.smriti.model.eval.score.Ssim;

/**
 * A model's prediction of a step.
 *
 * @param rgb R·R·3 bytes, its prediction before it was shown anything of the step
 * @param kept what its memory was given: the camera's frame or the prediction
 * @param psnr of the prediction against the truth, dB
 * @param ssim of the same
 * @param millis the prediction took, the advance of the memory included
 * @param steps of denoising; 0 for a baseline that denoises nothing
 */
public record FramePrediction(byte[] rgb, Provenance kept, double psnr, double ssim, double millis, int steps) {

    /** A prediction held against the truth, frames of {@code size} pixels on a side. */
    public static FramePrediction of(byte[] predicted, Provenance kept, Step step, int size, double millis, int steps) {
        return new FramePrediction(
                predicted,
                kept,
                Psnr.of(predicted, step.truth()),
                Ssim.of(predicted, step.truth(), size),
                millis,
                steps);
    }
}
