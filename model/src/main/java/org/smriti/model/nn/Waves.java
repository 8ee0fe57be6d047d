package org.smriti.model.nn;

import org.smriti.model.nn.config.NetConfig;

/**
 * How fast each of K channel pairs turns.
 *
 * @param frame (4, K) radians per frame number, x, y (cells) and heading (radians)
 * @param token (3, K) radians per row, column and azimuth (radians)
 * @param point (2, K) radians per cell in x and in y from the camera to the point that the token looks at
 */
record Waves(float[] frame, float[] token, float[] point) {

    private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));
    private static final int KINDS = 8;
    private static final int HARMONICS = 12;
    private static final double SHORTEST = 4; // frames to a turn
    private static final double LONGEST = 512;

    /** The number of pairs, K. */
    int pairs() {
        return token.length / 3;
    }

    /**
     * For attention: of every eight pairs two turn with time, one with the row, one with the column, one with heading and
     * place, two with the point looked at, and one not at all. Heads of fewer than twelve channels have none that turn with a point.
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
                case 4 -> waves.look(pair, 1 + used[4], used[4]++ * GOLDEN_ANGLE, 1);
                case 5, 6 -> waves.pointAt(pair, used[5]++ * GOLDEN_ANGLE, 1);
                default -> {
                    // matched by content alone
                }
            }
        }
        return waves;
    }

    /**
     * For a scan's B and C: the first quarter of the pairs does not turn. The others are the Fourier features of a bump about a cell
     * wide, other ones in each layer: every second one around the camera's place, and a few patches wide in direction; the rest around the
     * point that the token looks at, from wherever it is seen.
     */
    static Waves ofScan(int pairs, int layer) {
        Waves waves = still(pairs);
        int looking = pairs - pairs / 4;
        for (int i = 0; i < looking; i++) {
            double quantile = (((i + 5L * layer) * 7 % looking) + 0.5) / looking;
            double magnitude = StrictMath.sqrt(-2 * StrictMath.log(1 - quantile)); // Rayleigh: a Gaussian in the plane
            double direction = (i + looking * layer) * GOLDEN_ANGLE;
            if (i % 2 == 0) {
                // both even and odd: even harmonics alone take what lies behind for what lies ahead
                int harmonic = (i / 2 + layer) % HARMONICS;
                waves.look(pairs / 4 + i, harmonic, direction, magnitude);
            } else {
                waves.pointAt(pairs / 4 + i, direction, magnitude);
            }
        }
        return waves;
    }

    /** For a scan's B and C of that network: in place, or where it is told of no poses, in time. */
    static Waves ofScan(NetConfig config, int layer) {
        int pairs = config.stateDim() / 2;
        return config.pose() == NetConfig.PoseMode.ON ? ofScan(pairs, layer) : ofScanInTime(pairs, layer);
    }

    /**
     * For a scan's B and C where no pose is known: the first quarter of the pairs does not turn. The others turn with time, once in four to
     * five hundred frames, so that a C can ask for what a B has written a certain time ago; every second one turns with direction, too, so
     * that it can ask for what was then in another column: how things move, and when they come again.
     */
    static Waves ofScanInTime(int pairs, int layer) {
        Waves waves = still(pairs);
        int turning = pairs - pairs / 4;
        for (int i = 0; i < turning; i++) {
            double quantile = (((i + 5L * layer) * 7 % turning) + 0.5) / turning;
            double period = SHORTEST * StrictMath.pow(LONGEST / SHORTEST, quantile); // frames
            if (i % 2 == 0) {
                waves.look(pairs / 4 + i, (i / 2 + layer) % HARMONICS, 0, 0);
            }
            waves.frame[pairs / 4 + i] = (float) (2 * StrictMath.PI / period);
        }
        return waves;
    }

    private static Waves still(int pairs) {
        return new Waves(new float[4 * pairs], new float[3 * pairs], new float[2 * pairs]);
    }

    /** Turns a pair {@code harmonic} times per full turn of the ray, and by {@code perCell} radians a cell in a direction. */
    private void look(int pair, int harmonic, double direction, double perCell) {
        int pairs = pairs();
        frame[pairs + pair] = (float) (perCell * StrictMath.cos(direction));
        frame[2 * pairs + pair] = (float) (perCell * StrictMath.sin(direction));
        frame[3 * pairs + pair] = harmonic;
        token[2 * pairs + pair] = harmonic;
    }

    /** Turns a pair by {@code perCell} radians a cell in a direction, at the point looked at. */
    private void pointAt(int pair, double direction, double perCell) {
        int pairs = pairs();
        look(pair, 0, direction, perCell);
        point[pair] = frame[pairs + pair];
        point[pairs + pair] = frame[2 * pairs + pair];
    }
}
