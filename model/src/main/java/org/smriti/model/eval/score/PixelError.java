package org.smriti.model.eval.score;

/**
 * How far pixels are off.
 *
 * @param squares their squared errors, summed over channels
 * @param values values that the sum is over
 */
public record PixelError(long squares, long values) {

    private static final double PEAK_SQUARE = 255.0 * 255.0;

    /** The ratio, dB; NaN without pixels. */
    double psnr() {
        if (values == 0) {
            return Double.NaN;
        }
        return squares == 0 ? Psnr.EQUAL : Math.min(Psnr.EQUAL, 10 * Math.log10(PEAK_SQUARE * values / squares));
    }
}
