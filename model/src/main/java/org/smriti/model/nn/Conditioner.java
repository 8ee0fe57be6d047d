package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.smriti.model.io.HostTensor;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.MatmulShape;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/**
 * Turns noise level, action and pose into the shifts, scales and gates of adaptive normalisation (AdaLN). One small MLP
 * serves all layers, and each layer adds a table of its own: AdaLN per layer would be two fifths of all parameters.
 */
final class Conditioner {

    private static final int NOISE_WAVES = 12;
    private static final int POSITION_WAVES = 5;
    private static final int HEADING_WAVES = 8;
    private static final int WAVES = 2 * (NOISE_WAVES + 2 * POSITION_WAVES + HEADING_WAVES);

    private final NDArray noiseWaves; // (1, waves)
    private final NDArray poseWaves; // (4, waves)
    private final NDArray hiddenWeight; // (features, d)
    private final NDArray hiddenBias; // (d)
    private final NDArray outWeight; // (d, outputs)
    private final NDArray outBias; // (outputs)

    Conditioner(Params params, NDManager constants, int actions, int width, int outputs) {
        noiseWaves = Ops.create(constants, noiseWaves(), new Shape(1, NOISE_WAVES));
        poseWaves =
                Ops.create(constants, poseWaves(), new Shape(Conditions.PLACE, 2L * POSITION_WAVES + HEADING_WAVES));
        hiddenWeight = params.get("hidden.weight", Init.fanIn(), WAVES + actions, width);
        hiddenBias = params.get("hidden.bias", Init.zeros(), width);
        outWeight = params.get("out.weight", Init.normal(0.02 / Math.sqrt(width)), width, outputs);
        outBias = params.get("out.bias", Init.zeros(), outputs);
    }

    /** (B, T, outputs): what adaptive normalisation adds for each frame. */
    NDArray forward(Conditions conditions) {
        NDArray noise = conditions.noise().expandDims(-1).matMul(noiseWaves); // (B, T, waves)
        NDArray pose = conditions.place().matMul(poseWaves); // (B, T, waves)
        NDArray angles = Ops.concat(2, noise, pose);
        NDArray features = Ops.concat(2, angles.cos(), angles.sin(), conditions.action()) // (B, T, features)
                .toType(hiddenWeight.getDataType(), false);
        NDArray hidden = Ops.gelu(features.matMul(hiddenWeight).add(hiddenBias)); // (B, T, d)
        return hidden.matMul(outWeight).add(outBias);
    }

    /** The hidden weights for other actions: new ones have rows of zeros, so that they say nothing yet, and the last rows go where there are fewer. */
    static HostTensor withActions(HostTensor hidden, int actions) {
        int width = (int) hidden.shape()[1];
        float[] values = Arrays.copyOf(hidden.values(), (WAVES + actions) * width);
        return new HostTensor(new long[] {WAVES + actions, width}, values);
    }

    /** The actions that hidden weights know. */
    static int actions(HostTensor hidden) {
        return (int) hidden.shape()[0] - WAVES;
    }

    /** The matrix products of each frame, one row each. */
    static List<MatmulShape> products(int actions, int width, int outputs) {
        return List.of(
                new MatmulShape(1, 1, NOISE_WAVES),
                new MatmulShape(1, Conditions.PLACE, 2 * POSITION_WAVES + HEADING_WAVES),
                new MatmulShape(1, WAVES + actions, width),
                new MatmulShape(1, width, outputs));
    }

    /** Half a turn to sixteen turns over the range of τ. */
    private static float[] noiseWaves() {
        float[] waves = new float[NOISE_WAVES];
        for (int i = 0; i < NOISE_WAVES; i++) {
            waves[i] = (float) (StrictMath.PI * StrictMath.pow(2, 5.0 * i / (NOISE_WAVES - 1)));
        }
        return waves;
    }

    /** Wavelengths of 2 to 32 cells along x and along y, and the heading's first harmonics. */
    private static float[] poseWaves() {
        int columns = 2 * POSITION_WAVES + HEADING_WAVES;
        float[] waves = new float[Conditions.PLACE * columns];
        for (int i = 0; i < POSITION_WAVES; i++) {
            float wave = (float) (StrictMath.PI / StrictMath.pow(2, i));
            waves[columns + i] = wave;
            waves[2 * columns + POSITION_WAVES + i] = wave;
        }
        for (int i = 0; i < HEADING_WAVES; i++) {
            waves[3 * columns + 2 * POSITION_WAVES + i] = i + 1;
        }
        return waves;
    }
}
