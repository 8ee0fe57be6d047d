package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/** Banded attention against each pair of query and key, in float64, under the mask of {@link NaiveAttention}. */
class BandedAttentionParityTest {

    private static final int CLIPS = 2;
    private static final NetConfig CONFIG = Nets.tiny(1);
    private static final int TOKENS = CONFIG.tokens();
    private static final int HEAD_DIM = CONFIG.headDim();

    @ParameterizedTest
    @EnumSource
    void theBandIsWhatTheMaskLeavesOfAllPairs(ChunkMask mask) {
        Random random = new Random(16);
        NaiveAttention naive = new NaiveAttention(CONFIG, AttentionSpan.LOCAL, mask, null);
        try (NDManager manager = NDManager.newBaseManager()) {
            AttentionWeights weights = new AttentionWeights(manager, CONFIG, DataType.FLOAT32);
            BandedAttention band = new BandedAttention(CONFIG, weights);
            for (int carried : new int[] {0, 5}) {
                for (int frames : new int[] {6, 10, 13, 15}) {
                    NDArray q = normal(manager, random, frames);
                    NDArray k = normal(manager, random, carried + frames);
                    NDArray v = normal(manager, random, carried + frames);

                    float[] found = band.forward(q, own(k, carried), own(v, carried), carry(k, v, carried), mask)
                            .toFloatArray();

                    double[] expected = naive(naive, q, k, v, carried);
                    double error = NaiveMath.relativeError(found, expected);
                    assertTrue(error <= 1e-5, frames + " frames after " + carried + " differ by " + error);
                }
            }
        }
    }

    /** Standard normal values (B, H, T·S, P). */
    private static NDArray normal(NDManager manager, Random random, int frames) {
        return Nets.normal(manager, random, 1, CLIPS, CONFIG.heads(), (long) frames * TOKENS, HEAD_DIM);
    }

    private static NDArray own(NDArray x, int carried) {
        return Ops.slice(x, 2, (long) carried * TOKENS, x.getShape().get(2));
    }

    private static LayerCarry carry(NDArray k, NDArray v, int carried) {
        return new LayerCarry(Optional.empty(), Optional.empty(), past(k, carried), past(v, carried));
    }

    private static Optional<NDArray> past(NDArray x, int carried) {
        return carried == 0 ? Optional.empty() : Optional.of(Ops.slice(x, 2, 0, (long) carried * TOKENS));
    }

    private static double[] naive(NaiveAttention mask, NDArray q, NDArray k, NDArray v, int carried) {
        int queries = (int) q.getShape().get(2);
        int keys = (int) k.getShape().get(2);
        float[] allQ = q.toFloatArray();
        float[] allK = k.toFloatArray();
        float[] allV = v.toFloatArray();
        double[] out = new double[allQ.length];
        for (int head = 0; head < CLIPS * CONFIG.heads(); head++) {
            for (int query = 0; query < queries; query++) {
                int row = (head * queries + query) * HEAD_DIM;
                double[] weights = new double[keys];
                for (int key = 0; key < keys; key++) {
                    if (mask.sees(carried + query / TOKENS, key / TOKENS)) {
                        weights[key] = Math.exp(dot(allQ, row, allK, (head * keys + key) * HEAD_DIM));
                    }
                }
                double sum = Arrays.stream(weights).sum();
                for (int key = 0; key < keys; key++) {
                    for (int i = 0; i < HEAD_DIM; i++) {
                        out[row + i] += weights[key] / sum * allV[(head * keys + key) * HEAD_DIM + i];
                    }
                }
            }
        }
        return out;
    }

    private static double dot(float[] x, int xFrom, float[] y, int yFrom) {
        return IntStream.range(0, HEAD_DIM)
                .mapToDouble(i -> (double) x[xFrom + i] * y[yFrom + i])
                .sum();
    }
}
