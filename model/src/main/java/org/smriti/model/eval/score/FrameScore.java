package org.smriti.model.eval.score;

import org.smriti.model.world.sight.Age;

/**
 * How good one generated frame is.
 *
 * @param psnr dB
 * @param ssim 1 for equal frames; 0 where frames are too small to tell
 * @param age frames since its content was last shown, {@link Age#NEVER} where it was not
 * @param number of the frame among those generated, from 0
 */
public record FrameScore(double psnr, double ssim, int age, int number) {

    /** Whether its content was last shown more than so many frames ago, and shown at all. */
    public boolean isBeyond(int frames) {
        return Age.isOlder(age, frames);
    }

    /** Whether its content was last shown before the last so many frames of the context. */
    boolean isBeforeLast(int frames) {
        return Age.isOlder(age, number + frames);
    }
}
