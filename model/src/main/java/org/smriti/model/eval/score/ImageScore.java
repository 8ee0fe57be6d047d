package org.smriti.model.eval.score;

/**
 * PSNR and SSIM over some frames.
 *
 * @param psnr dB
 * @param ssim 1 for equal frames
 */
public record ImageScore(Interval psnr, Interval ssim) {

    /** How many frames it is over; without any the means are NaN. */
    public long frames() {
        return psnr.frames();
    }
}
