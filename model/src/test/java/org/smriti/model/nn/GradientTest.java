package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/** Gradients against central differences of the loss along random directions, parameter by parameter. */
class GradientTest {

    private static final int FRAMES = 7;

    /** A parameter is moved until the loss changes by about this much: large against float32 rounding, small against curvature. */
    private static final double CHANGE = 0.3;

    private static final double FARTHEST = 0.02;

    /** Relative to the length of the gradient. */
    private static final double TOLERANCE = 0.02;

    @ParameterizedTest
    @CsvSource({
        "HYBRID,1,BIDIRECTIONAL",
        "HYBRID,4,FRAME_CAUSAL",
        "WINDOW,1,BIDIRECTIONAL",
        "MAMBA,4,BIDIRECTIONAL",
        "MAMBA_WINDOW,1,FRAME_CAUSAL",
        "CAUSAL,1,FRAME_CAUSAL"
    })
    void everyParameterHasAGradientAndItIsThatOfTheLoss(Variant variant, int convWidth, ChunkMask mask) {
        Random random = new Random(21);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            NetConfig four = Nets.tiny(convWidth);
            NetConfig config = variant.of(four.with(four.layers().subList(1, 3), four.mlpWidth()));
            WorldNet net = new WorldNet(weights.fresh(22), manager, config);
            Nets.shake(weights, 23);
            NDArray clip = Nets.frames(manager, random, config, 1, FRAMES);
            Conditions conditions = Nets.conditions(manager, random, 1, FRAMES);
            NDArray direction = Nets.frames(manager, random, config, 1, FRAMES);
            Pass pass = new Pass(mask, Inspector.NONE);

            Map<String, float[]> gradients = gradients(net, weights, clip, conditions, direction, pass);

            double[] towards = NaiveMath.doubles(direction.toFloatArray());
            gradients.forEach((name, gradient) -> {
                double norm = norm(gradient);
                assertTrue(norm > 0, name + " has no gradient");
                float[] values = weights.arrays().get(name).toFloatArray();
                float[] way = way(gradient, random);
                double length = norm(way);
                double reach = Math.min(FARTHEST, CHANGE / norm);
                UnaryOperator<Double> slope = distance -> {
                    double[] sides = new double[2];
                    for (int side = 0; side < 2; side++) {
                        double step = (side == 0 ? distance : -distance) / length;
                        weights.arrays().get(name).set(moved(values, way, step));
                        sides[side] = loss(net, manager, clip, conditions, towards, pass);
                    }
                    return (sides[0] - sides[1]) / (2 * distance);
                };
                double measured =
                        (4 * slope.apply(reach / 2) - slope.apply(reach)) / 3; // Richardson: cancels the third order
                weights.arrays().get(name).set(values);
                double expected = dot(gradient, way) / length;
                double error = Math.abs(measured - expected) / norm;
                assertTrue(
                        error <= TOLERANCE,
                        name + ": " + measured + " measured, " + expected + " expected, |gradient| " + norm);
            });
        }
    }

    private static Map<String, float[]> gradients(
            WorldNet net, Weights weights, NDArray clip, Conditions conditions, NDArray direction, Pass pass) {
        weights.arrays().values().forEach(array -> array.setRequiresGradient(true));
        Map<String, float[]> gradients = new LinkedHashMap<>();
        try (NDManager scope = clip.getManager().newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray input = clip.duplicate();
            input.attach(scope);
            NDArray frames =
                    net.forward(input, conditions, net.emptyCarry(), pass).frames();
            collector.backward(frames.mul(direction).sum());
            weights.arrays()
                    .forEach((name, array) ->
                            gradients.put(name, array.getGradient().toFloatArray()));
        }
        weights.arrays().values().forEach(array -> array.setRequiresGradient(false));
        return gradients;
    }

    private static double loss(
            WorldNet net, NDManager manager, NDArray clip, Conditions conditions, double[] towards, Pass pass) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray input = clip.duplicate();
            input.attach(scope);
            return dot(
                    net.forward(input, conditions, net.emptyCarry(), pass)
                            .frames()
                            .toFloatArray(),
                    towards);
        }
    }

    /** A random direction, half of it along the gradient with a random weight per entry. */
    private static float[] way(float[] gradient, Random random) {
        double aside = norm(gradient) / Math.sqrt(gradient.length);
        float[] way = new float[gradient.length];
        for (int i = 0; i < way.length; i++) {
            way[i] = gradient[i] * 2 * random.nextFloat() + (float) (aside * random.nextGaussian());
        }
        return way;
    }

    private static float[] moved(float[] values, float[] way, double step) {
        float[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * way[i]);
        }
        return moved;
    }

    private static double norm(float[] x) {
        return Math.sqrt(dot(x, x));
    }

    private static double dot(float[] a, float[] b) {
        return dot(a, NaiveMath.doubles(b));
    }

    private static double dot(float[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
