package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.memory.Golden;
import org.smriti.model.memory.GoldenValues;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;
import org.smriti.model.train.clip.Batch;
import org.smriti.model.train.clip.StepNoise;

/** One training step against the twin's, computed in float64 from the same noise: loss, gradients, and the optimiser's update. */
class GoldenStepTest {

    /** Relative error of float32 sums. */
    private static final double TOLERANCE = 1e-4;

    /** The five matrix products in Muon amplify the error of the gradient, most in its small directions. */
    private static final double MOVED_TOLERANCE = 2e-3;

    private static final int CLIPS = 2;
    private static final int FRAMES = 12;
    private static final int PREFIX = 2;
    private static final int NOISE_SEED = 5;
    private static final float MUON_RATE = 0.02f;
    private static final float ADAM_RATE = 0.01f;
    private static final float AVERAGING = 0.9f;

    private final NDManager manager = NDManager.newBaseManager();

    @ParameterizedTest
    @EnumSource
    void aStepIsThatOfTheTwin(Variant variant) throws IOException {
        Golden golden = Golden.of(variant);
        try (manager;
                Weights weights = Weights.under(manager);
                NDManager scope = manager.newSubManager()) {
            WorldNet net = golden.net(weights, manager);
            Map<String, float[]> before = weights.values();
            try (Optimizer optimizer = new Optimizer(weights, manager)) {
                float loss = new TrainStep(net).run(scope, batch(), noise());

                float expected = golden.expected("loss")[0];
                assertEquals(expected, loss, TOLERANCE * expected);
                weights.arrays()
                        .forEach((name, array) -> golden.assertSummary(
                                "lossGradient." + name, gradient(array), array.getShape(), TOLERANCE));

                optimizer.step(scope, 0, MUON_RATE, ADAM_RATE, AVERAGING);

                assertMoved(golden, "moved.", before, weights.arrays());
                assertMoved(golden, "averageMoved.", before, optimizer.average());
            }
        }
    }

    private static float[] gradient(NDArray array) {
        try (NDArray gradient = array.getGradient()) {
            return gradient.toFloatArray();
        }
    }

    private static void assertMoved(
            Golden golden, String what, Map<String, float[]> before, Map<String, NDArray> after) {
        after.forEach((name, array) -> {
            float[] moved = array.toFloatArray();
            for (int i = 0; i < moved.length; i++) {
                moved[i] -= before.get(name)[i];
            }
            golden.assertSummary(what + name, moved, array.getShape(), MOVED_TOLERANCE);
        });
    }

    private static Batch batch() {
        float[] values = GoldenValues.spread("rgb", 256, 64, CLIPS, FRAMES, 8, 8, 3);
        byte[] rgb = new byte[values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i];
        }
        float[] places = GoldenValues.spread("place", 8, 0, CLIPS, FRAMES, Conditions.PLACE);
        byte[] actions = new byte[CLIPS * FRAMES];
        for (int i = 0; i < actions.length; i++) {
            actions[i] = (byte) (i % 6);
            places[i * Conditions.PLACE] = i % FRAMES;
        }
        return new Batch(CLIPS, FRAMES, rgb, actions, places);
    }

    private static StepNoise noise() {
        float[] levels = GoldenValues.spread("noise", 2, 0.5f, CLIPS, FRAMES);
        float[] weights = new float[levels.length];
        for (int i = PREFIX; i < weights.length; i++) {
            float floored = Math.max(levels[i], 0.1f);
            weights[i] = 1 / (floored * floored);
        }
        return new StepNoise(levels, weights, true, NOISE_SEED);
    }
}
