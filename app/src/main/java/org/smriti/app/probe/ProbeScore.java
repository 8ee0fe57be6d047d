package org.smriti.app.probe;

import java.util.List;
import org.smriti.app.session.FramePrediction;

/**
 * How good some frames are.
 *
 * @param psnr mean, dB; NaN without frames
 * @param ssim mean; NaN without frames
 * @param frames how many
 */
public record ProbeScore(double psnr, double ssim, int frames) {

    /** Over these. */
    static ProbeScore of(List<FramePrediction> predictions) {
        return new ProbeScore(
                predictions.stream()
                        .mapToDouble(FramePrediction::psnr)
                        .average()
                        .orElse(Double.NaN),
                predictions.stream()
                        .mapToDouble(FramePrediction::ssim)
                        .average()
                        .orElse(Double.NaN),
                predictions.size());
    }
}
