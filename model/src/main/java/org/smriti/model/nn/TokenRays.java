package org.smriti.model.nn;

import org.smriti.model.nn.config.NetConfig;

/** Where the tokens of a frame lie: row, column, and the direction in which the camera sees them. */
final class TokenRays {

    private TokenRays() {}

    /**
     * Row, column and azimuth of each token.
     *
     * @return S·3 values; the azimuth in radians from the heading, left positive
     */
    static float[] of(NetConfig config) {
        int grid = config.grid();
        double focal = 0.5 / StrictMath.tan(StrictMath.toRadians(config.fieldOfView()) / 2); // in frame widths
        float[] rays = new float[3 * config.tokens()];
        for (int token = 0; token < config.tokens(); token++) {
            int column = token % grid;
            rays[3 * token] = token / grid;
            rays[3 * token + 1] = column;
            rays[3 * token + 2] = (float) StrictMath.atan((0.5 - (column + 0.5) / grid) / focal);
        }
        return rays;
    }
}
