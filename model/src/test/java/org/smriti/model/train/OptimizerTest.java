package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.model.nn.NaiveMath.product;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.io.HostTensor;
import org.smriti.model.nn.NaiveMath;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Params;
import org.smriti.model.tensor.Weights;

/** The optimiser against loops over doubles, written from the papers: AdamW (Loshchilov and Hutter 2019), Muon (Jordan et al. 2024). */
class OptimizerTest {

    private static final double RATE = 0.01;

    private final NDManager manager = NDManager.newBaseManager();
    private final Random random = new Random(41);

    @AfterEach
    void close() {
        manager.close();
    }

    /** The loss is {@code gradient · parameter}, so that its gradient is the wanted one. */
    private float step(Optimizer optimizer, Weights weights, Map<String, double[]> wanted, int step, double averaging) {
        try (NDManager scope = manager.newSubManager()) {
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray loss = scope.create(0f);
                for (Map.Entry<String, double[]> entry : wanted.entrySet()) {
                    NDArray array = weights.arrays().get(entry.getKey());
                    loss = loss.add(array.mul(scope.create(floats(entry.getValue()), array.getShape()))
                            .sum());
                }
                collector.backward(loss);
            }
            return optimizer.step(scope, step, (float) RATE, (float) RATE, (float) averaging);
        }
    }

    @Test
    void adamAndTheAverageAreThoseOfALoop() {
        double[] parameter = normals(7, 1);
        double[] mean = new double[7];
        double[] variance = new double[7];
        double[] average = parameter.clone();
        try (Weights weights = loaded(Map.of("out.bias", new HostTensor(new long[] {7}, floats(parameter))));
                Optimizer optimizer = new Optimizer(weights, manager)) {
            for (int step = 0; step < 4; step++) {
                double[] gradient = normals(7, step == 2 ? 30 : 0.1); // clips the third step
                double norm = norm(gradient);
                double scale = Math.min(1, 1 / norm);
                for (int i = 0; i < 7; i++) {
                    double g = gradient[i] * scale;
                    mean[i] = 0.9 * mean[i] + 0.1 * g;
                    variance[i] = 0.99 * variance[i] + 0.01 * g * g;
                    double unbiased = mean[i] / (1 - Math.pow(0.9, step + 1));
                    parameter[i] -= RATE * unbiased / (Math.sqrt(variance[i] / (1 - Math.pow(0.99, step + 1))) + 1e-8);
                    average[i] = 0.9 * average[i] + 0.1 * parameter[i];
                }

                assertEquals(norm, step(optimizer, weights, Map.of("out.bias", gradient), step, 0.9), 1e-3 * norm);

                assertArrayEquals(parameter, doubles(weights.arrays().get("out.bias")), 1e-5, "step " + step);
                assertArrayEquals(average, doubles(optimizer.average().get("out.bias")), 1e-5, "average " + step);
            }
        }
    }

    @Test
    void matricesMoveAlongTheMomentumMadeOrthogonal() {
        double[] gradient = normals(24, 0.05);
        Map<String, HostTensor> start = new LinkedHashMap<>();
        start.put("layers.0.in.weight", new HostTensor(new long[] {4, 6}, new float[24]));
        start.put("layers.1.in.weight", new HostTensor(new long[] {4, 6}, new float[24]));
        try (Weights weights = loaded(start);
                Optimizer optimizer = new Optimizer(weights, manager)) {
            double[] other = normals(24, 0.05);
            step(optimizer, weights, Map.of("layers.0.in.weight", gradient, "layers.1.in.weight", other), 0, 0);

            assertArrayEquals(moved(gradient, 4, 6), doubles(weights.arrays().get("layers.0.in.weight")), 1e-5);
            assertArrayEquals(moved(other, 4, 6), doubles(weights.arrays().get("layers.1.in.weight")), 1e-5);
        }
    }

    /** A matrix of zeros after one step: the direction is independent of the gradient's size, so neither clipping nor Nesterov has an effect. */
    private static double[] moved(double[] gradient, int rows, int columns) {
        double[] update = newtonSchulz(gradient, rows, columns);
        return Arrays.stream(update).map(value -> -RATE * value).toArray();
    }

    @ParameterizedTest
    @CsvSource({"4, 6", "6, 4", "5, 5", "1, 8"})
    void muonIsTheLoop(int rows, int columns) {
        double[] momentum = normals(rows * columns, 3);

        NDArray update = Muon.update(manager.create(floats(momentum), new Shape(1, rows, columns)));

        assertArrayEquals(newtonSchulz(momentum, rows, columns), doubles(update), 2e-4);
    }

    @ParameterizedTest
    @CsvSource({"16, 48", "48, 16", "32, 32"})
    void everyDirectionOfAnUpdateIsAboutAsLong(int rows, int columns) {
        NDArray update = Muon.update(manager.create(floats(normals(rows * columns, 3)), new Shape(1, rows, columns)));
        double[] x = doubles(update.div((float) (0.2 * Math.sqrt(Math.max(rows, columns)))));

        double[] gram = rows <= columns
                ? product(x, transposed(x, rows, columns), columns, rows)
                : product(transposed(x, rows, columns), x, rows, columns);
        int size = Math.min(rows, columns);
        double squares =
                IntStream.range(0, size).mapToDouble(i -> gram[i * size + i]).sum(); // of squared singular values
        assertTrue(squares / size > 0.5 && squares / size < 1.3, "mean square " + squares / size);
        for (int direction = 0; direction < 20; direction++) {
            double[] v = normals(size, 1);
            double length = norm(product(gram, v, size, 1)) / norm(v);
            assertTrue(length < 1.5, "grows by " + length);
        }
    }

    /** Five Newton–Schulz steps of a matrix scaled to norm one, scaled to the size of AdamW's updates. */
    private static double[] newtonSchulz(double[] matrix, int rows, int columns) {
        if (rows > columns) {
            return transposed(newtonSchulz(transposed(matrix, rows, columns), columns, rows), columns, rows);
        }
        double norm = norm(matrix);
        double[] x = Arrays.stream(matrix).map(value -> value / norm).toArray();
        for (int step = 0; step < 5; step++) {
            double[] gram = product(x, transposed(x, rows, columns), columns, rows);
            double[] square = product(gram, gram, rows, rows);
            double[] mixed = IntStream.range(0, gram.length)
                    .mapToDouble(i -> -4.7750 * gram[i] + 2.0315 * square[i])
                    .toArray();
            double[] turned = product(mixed, x, rows, columns);
            double[] before = x;
            x = IntStream.range(0, x.length)
                    .mapToDouble(i -> 3.4445 * before[i] + turned[i])
                    .toArray();
        }
        double size = 0.2 * Math.sqrt(Math.max(rows, columns));
        return Arrays.stream(x).map(value -> value * size).toArray();
    }

    private static double[] transposed(double[] matrix, int rows, int columns) {
        double[] transposed = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j * rows + i] = matrix[i * columns + j];
            }
        }
        return transposed;
    }

    private Weights loaded(Map<String, HostTensor> tensors) {
        Weights weights = Weights.under(manager);
        Params source = weights.loaded(tensors, DataType.FLOAT32);
        tensors.forEach((name, tensor) -> source.get(name, Init.zeros(), tensor.shape()));
        return weights;
    }

    private double[] normals(int count, double size) {
        return DoubleStream.generate(random::nextGaussian)
                .limit(count)
                .map(value -> value * size)
                .toArray();
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] doubles(NDArray array) {
        return NaiveMath.doubles(array.toFloatArray());
    }
}
