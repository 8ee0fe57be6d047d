package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsdParityTest {

    private static final double TOLERANCE = 1e-4;

    /** The inputs of a scan of n sequences of {@code length} tokens. */
    private record Inputs(int n, int length, int heads, int headDim, int stateDim, float[][] values) {

        /** Random inputs with decays from none to {@code strongest} times the strongest that is allowed. */
        static Inputs random(Random random, int length, double strongest) {
            int n = 1 + random.nextInt(3);
            int heads = 1 + random.nextInt(3);
            int headDim = 1 + random.nextInt(5);
            int stateDim = 1 + random.nextInt(8);
            int[] sizes = {heads * headDim, heads, heads, stateDim, stateDim};
            float[][] values = new float[sizes.length][];
            for (int i = 0; i < sizes.length; i++) {
                values[i] = new float[n * length * sizes[i]];
                for (int j = 0; j < values[i].length; j++) {
                    values[i][j] = switch (i) {
                        case 1 -> random.nextFloat(0.001f, 0.5f);
                        case 2 -> (float) (Ssd.LOWEST_LOG_DECAY * strongest * random.nextDouble());
                        default -> (float) random.nextGaussian();
                    };
                }
            }
            return new Inputs(n, length, heads, headDim, stateDim, values);
        }

        NDArray array(NDManager manager, int which, int from, int to) {
            int size = values[which].length / n / length;
            Shape shape = which == 0 ? new Shape(n, length, heads, headDim) : new Shape(n, length, size);
            return manager.create(values[which], shape).get(":, {}:{}", from, to);
        }

        double[] token(int which, int sequence, int position) {
            int size = values[which].length / n / length;
            int from = (sequence * length + position) * size;
            return NaiveMath.doubles(Arrays.copyOfRange(values[which], from, from + size));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1})
    void aScanEqualsTheRecurrenceForAnyShapeChunkAndState(double strongest) {
        Random random = new Random(5);
        try (NDManager manager = NDManager.newBaseManager()) {
            for (int trial = 0; trial < 15; trial++) {
                Inputs inputs = Inputs.random(random, 1 + random.nextInt(170), strongest);
                int chunk = 1 + random.nextInt(Ssd.LONGEST_CHUNK);
                boolean carried = random.nextBoolean();
                int width = inputs.heads() * inputs.headDim();
                NDArray state = Nets.normal(manager, random, 1, inputs.n(), inputs.stateDim(), width);

                Ssd.Result result = scan(
                        manager, inputs, 0, inputs.length(), carried ? Optional.of(state) : Optional.empty(), chunk);

                double[] y = new double[inputs.n() * inputs.length() * width];
                double[] last = new double[inputs.n() * inputs.stateDim() * width];
                double[] first = carried ? NaiveMath.doubles(state.toFloatArray()) : new double[last.length];
                int cells = inputs.stateDim() * width;
                for (int sequence = 0; sequence < inputs.n(); sequence++) {
                    NaiveScan naive = new NaiveScan(
                            inputs.heads(),
                            inputs.headDim(),
                            inputs.stateDim(),
                            Arrays.copyOfRange(first, sequence * cells, (sequence + 1) * cells));
                    for (int t = 0; t < inputs.length(); t++) {
                        double[] one = naive.step(
                                inputs.token(0, sequence, t),
                                inputs.token(1, sequence, t),
                                inputs.token(2, sequence, t),
                                inputs.token(3, sequence, t),
                                inputs.token(4, sequence, t));
                        System.arraycopy(one, 0, y, (sequence * inputs.length() + t) * width, width);
                    }
                    System.arraycopy(naive.state(), 0, last, sequence * cells, cells);
                }
                double error = Math.max(
                        NaiveMath.relativeError(result.y().toFloatArray(), y),
                        NaiveMath.relativeError(result.state().toFloatArray(), last));
                assertTrue(error <= TOLERANCE, inputs.length() + " tokens in chunks of " + chunk + ": " + error);
            }
        }
    }

    @Test
    void handingTheStateOnEqualsOneLongScanForAnySplit() {
        Random random = new Random(6);
        try (NDManager manager = NDManager.newBaseManager()) {
            for (int trial = 0; trial < 15; trial++) {
                Inputs inputs = Inputs.random(random, 2 + random.nextInt(200), 0.5);
                Ssd.Result whole = scan(manager, inputs, 0, inputs.length(), Optional.empty(), 40);
                Optional<NDArray> state = Optional.empty();
                double error = 0;
                for (int from = 0; from < inputs.length(); ) {
                    int to = Math.min(inputs.length(), from + 1 + random.nextInt(60));
                    Ssd.Result piece = scan(manager, inputs, from, to, state, 1 + random.nextInt(Ssd.LONGEST_CHUNK));
                    NDArray expected = whole.y().get(":, {}:{}", from, to);
                    error = Math.max(error, Nets.largestDifference(piece.y(), expected));
                    state = Optional.of(piece.state());
                    from = to;
                }
                error /= whole.y().abs().max().getFloat();
                error = Math.max(error, Nets.relativeError(state.orElseThrow(), whole.state()));
                assertTrue(error <= TOLERANCE, inputs.length() + " tokens: " + error);
            }
        }
    }

    @Test
    void chunksAreNeverLongerThanFloat32CanHoldAndPadFewTokens() {
        for (int perFrame : new int[] {1, 3, 4, 16, 64, 80, 81, 100, 256, 1024}) {
            for (int frames = 1; frames <= 60; frames++) {
                int chunk = Ssd.chunkLength(frames, perFrame);
                int length = frames * perFrame;
                int padding = Math.ceilDiv(length, chunk) * chunk - length;
                assertTrue(chunk >= 1 && chunk <= Ssd.LONGEST_CHUNK, frames + " frames of " + perFrame + ": " + chunk);
                assertTrue(padding < length, frames + " frames of " + perFrame + " need " + padding + " more");
            }
        }
        assertEquals(80, Ssd.chunkLength(5, 16));
        assertEquals(5, Ssd.chunkLength(5, 1));
    }

    private static Ssd.Result scan(
            NDManager manager, Inputs inputs, int from, int to, Optional<NDArray> state, int chunk) {
        NDArray causal = manager.create(BlockScan.lowerTriangle(), new Shape(Ssd.LONGEST_CHUNK, Ssd.LONGEST_CHUNK));
        return Ssd.scan(
                inputs.array(manager, 0, from, to),
                inputs.array(manager, 1, from, to),
                inputs.array(manager, 2, from, to),
                inputs.array(manager, 3, from, to),
                inputs.array(manager, 4, from, to),
                state,
                chunk,
                causal);
    }
}
