package org.smriti.model.nn;

import java.util.Map;
import org.smriti.model.nn.config.NetConfig;

/** {@link Rotary} towards the points of a {@link PointDistance}, one channel pair of one token of one clip at a time. */
final class NaiveRotary {

    private final NetConfig config;
    private final Waves waves;
    private final Map<String, float[]> params;
    private final float[] rays;

    /** One with these waves; the parameters of its block give the distances. */
    NaiveRotary(NetConfig config, Waves waves, Map<String, float[]> params) {
        this.config = config;
        this.waves = waves;
        this.params = params;
        rays = TokenRays.of(config);
    }

    /**
     * Turns the pairs (j, K + j) of one vector in place.
     *
     * @param x the vector's channels, from {@code from} on
     * @param vector which of the token's vectors it is: 0 for B and q, 1 for C and k
     * @param u (T, S, d) what the block reads
     * @param place (T, 4)
     * @param position of the token among the T·S
     */
    void turn(double[] x, int from, int vector, double[] u, float[] place, int position) {
        int pairs = waves.pairs();
        int frame = position / config.tokens();
        int token = position % config.tokens();
        double distance = distance(u, position, vector);
        double direction = (double) place[4 * frame + 3] + rays[3 * token + 2];
        double[] offset = {distance * Math.cos(direction), distance * Math.sin(direction)};
        for (int pair = 0; pair < pairs; pair++) {
            double angle = 0;
            for (int kind = 0; kind < 4; kind++) {
                angle += (double) waves.frame()[kind * pairs + pair] * place[4 * frame + kind];
            }
            for (int kind = 0; kind < 3; kind++) {
                angle += (double) waves.token()[kind * pairs + pair] * rays[3 * token + kind];
            }
            for (int axis = 0; axis < 2; axis++) {
                angle += waves.point()[axis * pairs + pair] * offset[axis];
            }
            double a = x[from + pair];
            double b = x[from + pairs + pair];
            x[from + pair] = a * Math.cos(angle) - b * Math.sin(angle);
            x[from + pairs + pair] = b * Math.cos(angle) + a * Math.sin(angle);
        }
    }

    /** Cells from the camera to what one vector of a token looks at. */
    private double distance(double[] u, int position, int vector) {
        double sum = params.get("distance.bias")[2 * (position % config.tokens()) + vector];
        for (int channel = 0; channel < config.width(); channel++) {
            sum += u[position * config.width() + channel] * params.get("distance")[2 * channel + vector];
        }
        return NaiveMath.softPlus(sum);
    }
}
