package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.memory.Golden;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/** One training step against the twin's, computed in float64 from the same noise: loss, gradients, and the optimiser's update. */
class GoldenStepTest {

    /** Relative error of float32 sums. */
    private static final double TOLERANCE = 1e-4;

    /** The five matrix products in Muon amplify the error of the gradient, most in its small directions. */
    private static final double MOVED_TOLERANCE = 2e-3;

    private static final float MUON_RATE = 0.02f;
    private static final float ADAM_RATE = 0.01f;
    private static final float AVERAGING = 0.9f;

    private static final double OWN_LEVEL = 0.2;

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
                float loss =
                        new TrainStep(net).run(scope, GoldenClips.batch(), GoldenClips.noise(), OptionalDouble.empty());
                assertLossAndGradients(golden, "loss", weights, loss);

                optimizer.step(scope, 0, MUON_RATE, ADAM_RATE, AVERAGING);

                assertMoved(golden, "moved.", before, weights.arrays());
                assertMoved(golden, "averageMoved.", before, optimizer.average());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepOnOwnFramesIsThatOfTheTwin(Variant variant) throws IOException {
        Golden golden = Golden.of(variant);
        try (manager;
                Weights weights = Weights.under(manager);
                NDManager scope = manager.newSubManager()) {
            TrainStep step = new TrainStep(golden.net(weights, manager));
            try (Optimizer _ = new Optimizer(weights, manager)) {
                float loss = step.run(scope, GoldenClips.batch(), GoldenClips.noise(), OptionalDouble.of(OWN_LEVEL));

                assertLossAndGradients(golden, "own", weights, loss);
            }
        }
    }

    private static void assertLossAndGradients(Golden golden, String what, Weights weights, float loss) {
        float expected = golden.expected(what)[0];
        assertEquals(expected, loss, TOLERANCE * expected);
        weights.arrays()
                .forEach((name, array) ->
                        golden.assertSummary(what + "Gradient." + name, gradient(array), array.getShape(), TOLERANCE));
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
}
