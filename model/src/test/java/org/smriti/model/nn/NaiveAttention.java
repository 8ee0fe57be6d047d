package org.smriti.model.nn;

import java.util.Arrays;
import java.util.Map;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;

/** {@link FrameAttention} of one clip as one dense product over all T·S tokens under an explicit mask. */
final class NaiveAttention {

    private final NetConfig config;
    private final AttentionSpan span;
    private final ChunkMask mask;
    private final Map<String, float[]> params;
    private final NaiveRotary rotary;

    NaiveAttention(NetConfig config, AttentionSpan span, ChunkMask mask, Map<String, float[]> params) {
        this.config = config;
        this.span = span;
        this.mask = mask;
        this.params = params;
        rotary = new NaiveRotary(config, Waves.ofAttention(config.headDim() / 2), params);
    }

    /** Whether a query's frame sees a key's frame. */
    boolean sees(int query, int key) {
        if (mask == ChunkMask.OWN_FRAME) {
            return key == query;
        }
        int queryChunk = query / config.chunkFrames();
        int keyChunk = key / config.chunkFrames();
        if (keyChunk == queryChunk) {
            return mask == ChunkMask.BIDIRECTIONAL || key <= query;
        }
        return keyChunk < queryChunk && (span == AttentionSpan.FULL || keyChunk == queryChunk - 1);
    }

    /**
     * Attends over T frames.
     *
     * @param u (T, S, d)
     * @param place (T, 4)
     * @return (T, S, d)
     */
    double[] forward(double[] u, float[] place) {
        int width = config.width();
        int headDim = config.headDim();
        int tokens = config.tokens();
        int length = u.length / width;
        double[] qkv = NaiveMath.product(u, params.get("in.weight"), width, 3 * width);
        for (int i = 0; i < length; i++) {
            for (int head = 0; head < 2 * config.heads(); head++) { // heads of q, then heads of k
                int from = i * 3 * width + head * headDim;
                NaiveMath.layerNorm(qkv, from, headDim, params.get("qk.gain"), params.get("qk.shift"));
                rotary.turn(qkv, from, head / config.heads(), u, place, i);
            }
        }
        double[] out = new double[length * width];
        for (int head = 0; head < config.heads(); head++) {
            for (int query = 0; query < length; query++) {
                double[] weights = new double[length];
                for (int key = 0; key < length; key++) {
                    if (sees(query / tokens, key / tokens)) {
                        int q = query * 3 * width + head * headDim;
                        int k = key * 3 * width + width + head * headDim;
                        weights[key] = Math.exp(dot(qkv, q, k, headDim));
                    }
                }
                double sum = Arrays.stream(weights).sum();
                for (int key = 0; key < length; key++) {
                    for (int i = 0; i < headDim; i++) {
                        out[query * width + head * headDim + i] +=
                                weights[key] / sum * qkv[key * 3 * width + 2 * width + head * headDim + i];
                    }
                }
            }
        }
        return NaiveMath.product(out, params.get("out.weight"), width, width);
    }

    private static double dot(double[] x, int left, int right, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[left + i] * x[right + i];
        }
        return sum;
    }
}
