package org.smriti.model.nn;

/**
 * How fast each channel pair of attention turns: of every eight pairs two turn with time, one with the row, one with the
 * column, three with heading and place, and one not at all.
 *
 * @param frame (4, K) radians per frame number, x, y and heading
 * @param token (3, K) radians per row, column and azimuth
 */
record AttentionWaves(float[] frame, float[] token) {

    private static final int KINDS = 8;
    private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));

    static AttentionWaves of(int pairs) {
        float[] frame = new float[4 * pairs];
        float[] token = new float[3 * pairs];
        int times = 0;
        int rows = 0;
        int columns = 0;
        int rays = 0;
        for (int pair = 0; pair < pairs; pair++) {
            switch (pair % KINDS) {
                case 0, 1 -> frame[pair] = (float) StrictMath.pow(2, -times++);
                case 2 -> token[pair] = (float) StrictMath.pow(2, -rows++);
                case 3 -> token[pairs + pair] = (float) StrictMath.pow(2, -columns++);
                case 4, 5, 6 -> {
                    double direction = rays * GOLDEN_ANGLE;
                    int turns = 1 + rays++;
                    frame[pairs + pair] = (float) StrictMath.cos(direction);
                    frame[2 * pairs + pair] = (float) StrictMath.sin(direction);
                    frame[3 * pairs + pair] = turns;
                    token[2 * pairs + pair] = turns;
                }
                default -> {
                    // matched by content alone
                }
            }
        }
        return new AttentionWaves(frame, token);
    }
}
