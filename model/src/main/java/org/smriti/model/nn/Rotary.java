package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/**
 * Rotary embedding by time, place, ray and point. Channel pair j of a token is turned by an angle that is linear in the frame's
 * number, x, y and heading and in the token's row, column and azimuth; the product of two turned vectors then depends only
 * on the differences. Since a token's heading and azimuth count alike, a token finds what was seen in the same direction
 * from the same place whichever column of the frame it stood in: recall becomes a lookup by place. Some pairs turn instead with
 * the point on the token's ray at a distance that the network estimates: what was seen from one place is then found from another.
 */
final class Rotary {

    private final NDArray frameWaves; // (4, K)
    private final NDArray tokenAngles; // (S, K)
    private final NDArray azimuths; // (S)
    private final NDArray pointWaves; // (2, K)

    /** Cosines and sines of the angles of K pairs, of the same shape. */
    record Turns(NDArray cos, NDArray sin) {}

    /**
     * Prepares the tables.
     *
     * @param waves how fast each pair turns
     */
    Rotary(NDManager constants, NetConfig config, Waves waves) {
        int pairs = waves.pairs();
        frameWaves = Ops.create(constants, waves.frame(), new Shape(Conditions.PLACE, pairs));
        try (NDManager scratch = constants.newSubManager()) {
            NDArray rays = Ops.create(scratch, TokenRays.of(config), new Shape(config.tokens(), 3));
            azimuths = Ops.at(rays, 1, 2).duplicate();
            azimuths.attach(constants);
            tokenAngles = rays.matMul(Ops.create(scratch, waves.token(), new Shape(3, pairs)));
            tokenAngles.attach(constants);
        }
        pointWaves = Ops.create(constants, waves.point(), new Shape(2, pairs));
    }

    /** Angles of all tokens, (B, T, S, K), from the frames' places (B, T, 4), see {@link Conditions#place()}. */
    NDArray angles(NDArray place) {
        return place.matMul(frameWaves).expandDims(2).add(tokenAngles);
    }

    /** Directions in which the tokens look, (B, T, S, 1, 2): cosine and sine of heading + azimuth. */
    NDArray rays(NDArray place) {
        NDArray heading = Ops.slice(place, 2, Conditions.PLACE - 1, Conditions.PLACE); // (B, T, 1)
        NDArray directions = heading.add(azimuths); // (B, T, S)
        return Ops.stack(3, directions.cos(), directions.sin()).expandDims(3);
    }

    /**
     * Angles of tokens that look at points.
     *
     * @param angles (…, 1, K) of the tokens themselves
     * @param offsets (…, V, 2) from the camera to the point, in x and y (cells), for V vectors of each token
     * @return (…, V, K)
     */
    NDArray towards(NDArray angles, NDArray offsets) {
        return offsets.matMul(pointWaves).addi(angles);
    }

    /** The turns by those angles. */
    static Turns turns(NDArray angles) {
        return new Turns(angles.cos(), angles.sin());
    }

    /** x (…, 2K) turned, float32; pair j is channels j and K + j. */
    static NDArray apply(NDArray x, Turns turns) {
        int last = x.getShape().dimension() - 1;
        NDList halves = x.split(2, last);
        NDArray a = halves.get(0);
        NDArray b = halves.get(1);
        NDArray first = a.mul(turns.cos()).subi(b.mul(turns.sin()));
        NDArray second = b.mul(turns.cos()).addi(a.mul(turns.sin()));
        return Ops.concat(last, first, second);
    }
}
