package org.smriti.app.probe;

import java.util.List;
import org.smriti.app.session.tick.FramePrediction;

/**
 * The mean score of some frames.
 *
 * @param psnr mean, dB; NaN without frames
 * @param ssim mean; NaN without frames
 * @param frames how many
 */
public record ProbeScore(double psnr, double ssim, int frames) {

    /** The score of these. */
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
