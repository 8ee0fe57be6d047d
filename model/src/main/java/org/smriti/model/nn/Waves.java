package org.smriti.model.nn;

/**
 * How fast each of K channel pairs turns.
 *
 * @param frame (4, K) radians per frame number, x, y (cells) and heading (radians)
 * @param token (3, K) radians per row, column and azimuth (radians)
 */
record Waves(float[] frame, float[] token) {

    private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));
    private static final int KINDS = 8;
    private static final int HARMONICS = 12;

    /** K. */
    int pairs() {
        return token.length / 3;
    }

    /**
     * For attention: of every eight pairs two turn with time, one with the row, one with the column, three with heading and
     * place, and one not at all.
     */
    static Waves ofAttention(int pairs) {
        Waves waves = still(pairs);
        int[] used = new int[KINDS];
        for (int pair = 0; pair < pairs; pair++) {
            int round = pair / KINDS;
            switch (pair % KINDS) {
                case 0, 1 -> waves.frame[pair] = (float) StrictMath.pow(2, -used[0]++);
                case 2 -> waves.token[pair] = (float) StrictMath.pow(2, -round);
                case 3 -> waves.token[pairs + pair] = (float) StrictMath.pow(2, -round);
                case 4, 5, 6 -> waves.look(pair, 1 + used[4], used[4]++ * GOLDEN_ANGLE, 1);
                default -> {
                    // matched by content alone
                }
            }
        }
        return waves;
    }

    /**
     * For a scan's B and C: the first quarter of the pairs does not turn; the others are the Fourier features of a bump a few
     * patches wide in direction and about a cell wide in place, other ones in each layer.
     */
    static Waves ofScan(int pairs, int layer) {
        Waves waves = still(pairs);
        int looking = pairs - pairs / 4;
        for (int i = 0; i < looking; i++) {
            int harmonic = (i + layer) % HARMONICS;
            double quantile = (((i + 5L * layer) * 7 % looking) + 0.5) / looking;
            double magnitude = StrictMath.sqrt(-2 * StrictMath.log(1 - quantile)); // Rayleigh: a Gaussian in the plane
            waves.look(pairs / 4 + i, harmonic, (i + looking * layer) * GOLDEN_ANGLE, magnitude);
        }
        return waves;
    }

    private static Waves still(int pairs) {
        return new Waves(new float[4 * pairs], new float[3 * pairs]);
    }

    /** Turns a pair {@code harmonic} times per full turn of the ray, and by {@code perCell} radians a cell in a direction. */
    private void look(int pair, int harmonic, double direction, double perCell) {
        int pairs = pairs();
        frame[pairs + pair] = (float) (perCell * StrictMath.cos(direction));
        frame[2 * pairs + pair] = (float) (perCell * StrictMath.sin(direction));
        frame[3 * pairs + pair] = harmonic;
        token[2 * pairs + pair] = harmonic;
    }
}
