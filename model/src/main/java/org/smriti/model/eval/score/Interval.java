package org.smriti.model.eval.score;

import java.util.List;

/**
 * A mean with its 95 % confidence interval over episodes.
 *
 * <p>The mean is over frames. Frames of one episode resemble each other, so the interval is taken over episodes: Student's t on the
 * linearised ratio Σ sums / Σ counts, which is the ordinary t-interval of the episodes' means where all have as many frames.
 *
 * @param mean over all frames
 * @param low lower end; the mean itself with fewer than two episodes
 * @param high upper end
 * @param frames how many there were
 */
public record Interval(double mean, double low, double high, long frames) {

    // Two-sided 95 % quantiles of Student's t for 1 to 9 degrees of freedom.
    private static final double[] SMALL = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622};
    private static final double Z = 1.959964;

    /**
     * What one episode adds.
     *
     * @param sum of the values of its frames
     * @param frames how many
     */
    public record Part(double sum, long frames) {}

    /** The interval of episodes; those without frames do not count. No frames at all give NaN. */
    public static Interval of(List<Part> episodes) {
        List<Part> counted = episodes.stream().filter(part -> part.frames() > 0).toList();
        long frames = counted.stream().mapToLong(Part::frames).sum();
        double mean = counted.stream().mapToDouble(Part::sum).sum() / frames;
        int n = counted.size();
        if (n < 2) {
            return new Interval(mean, mean, mean, frames);
        }
        double squares = counted.stream()
                .mapToDouble(part -> part.sum() - mean * part.frames())
                .map(residual -> residual * residual)
                .sum();
        double error = Math.sqrt(squares * n / (n - 1)) / frames;
        double half = quantile(n - 1) * error;
        return new Interval(mean, mean - half, mean + half, frames);
    }

    /** Student's t at 97.5 %: exact for few degrees of freedom, Cornish and Fisher's expansion (error below 3e-4) for more. */
    static double quantile(int freedom) {
        if (freedom <= SMALL.length) {
            return SMALL[freedom - 1];
        }
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double first = (z3 + Z) / (4.0 * freedom);
        double second = (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * freedom * freedom);
        double third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384.0 * freedom * freedom * freedom);
        return Z + first + second + third;
    }
}
