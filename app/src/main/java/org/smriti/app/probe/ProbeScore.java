package org.smriti.app.probe;

import java.util.List;
import org.smriti.app.session.Shot;

/**
 * How good some frames are.
 *
 * @param psnr mean, dB; NaN without frames
 * @param ssim mean; NaN without frames
 * @param frames how many
 */
public record ProbeScore(double psnr, double ssim, int frames) {

    /** Over these. */
    static ProbeScore of(List<Shot> shots) {
        return new ProbeScore(
                shots.stream().mapToDouble(Shot::psnr).average().orElse(Double.NaN),
                shots.stream().mapToDouble(Shot::ssim).average().orElse(Double.NaN),
                shots.size());
    }
}
