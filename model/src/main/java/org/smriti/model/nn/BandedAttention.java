package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/**
 * Attention of many chunks, each to itself and the chunk before it, as one batch of dense products, chunk by chunk over 10·S keys: exactly
 * the mask of {@link AttentionSpan#LOCAL}, without any cost outside the band.
 */
final class BandedAttention {

    private final AttentionWeights weights;
    private final long chunk; // tokens, 5·S

    BandedAttention(NetConfig config, AttentionWeights weights) {
        this.weights = weights;
        chunk = (long) config.chunkFrames() * config.tokens();
    }

    /**
     * Attends: the first chunk alone if nothing was carried, the last as short as it is.
     *
     * @param q (B, H, L, P), more than one chunk
     * @param k (B, H, L, P)
     * @param v (B, H, L, P)
     * @param carry keys and values of the chunk before
     * @param mask what frames see of their own chunk
     * @return (B, H, L, P)
     */
    NDArray forward(NDArray q, NDArray k, NDArray v, LayerCarry carry, ChunkMask mask) {
        Shape shape = q.getShape();
        long length = shape.get(2);
        long whole = length / chunk * chunk;
        long first = carry.keys().isPresent() ? 0 : chunk;
        // splits, not slices: their gradient is one concatenation instead of a zeroed copy for each slice
        long[] cuts = first == 0 ? new long[] {whole} : new long[] {first, whole};
        NDList queries = split(q, cuts);
        NDList keys = split(k, cuts);
        NDList values = split(v, cuts);
        NDList outs = new NDList();
        int banded = first == 0 ? 0 : 1;
        if (first > 0) {
            outs.add(weights.of(queries.get(0), keys.get(0), mask).matMul(values.get(0)));
        }
        if (whole > first) {
            NDArray seen = pairs(keys.get(banded), previous(k, carry.keys(), whole)); // (B, H, chunks, 2·5·S, P)
            NDArray taken = pairs(values.get(banded), previous(v, carry.values(), whole));
            NDArray out = weights.of(chunks(queries.get(banded)), seen, mask).matMul(taken); // (B, H, chunks, 5·S, P)
            outs.add(out.reshape(shape.get(0), shape.get(1), whole - first, shape.get(3)));
        }
        if (length > whole) {
            NDArray lastKeys = Ops.slice(k, 2, whole - chunk, length);
            NDArray lastValues = Ops.slice(v, 2, whole - chunk, length);
            outs.add(weights.of(queries.getLast(), lastKeys, mask).matMul(lastValues));
        }
        return outs.size() == 1 ? outs.get(0) : Ops.concat(2, outs.toArray(NDArray[]::new));
    }

    /** The parts between the cuts along the tokens; a cut at the end makes no empty part. */
    private static NDList split(NDArray x, long[] cuts) {
        long length = x.getShape().get(2);
        return x.split(Arrays.stream(cuts).filter(cut -> cut < length).toArray(), 2);
    }

    /** What stands before each banded chunk: all whole chunks but the last, behind the carried one if there is one. */
    private NDArray previous(NDArray x, Optional<NDArray> carried, long whole) {
        if (whole == chunk) {
            return carried.orElseThrow();
        }
        NDArray own = split(x, new long[] {whole - chunk}).get(0);
        return carried.map(past -> Ops.concat(2, past, own)).orElse(own);
    }

    /** (B, H, L, P) → (B, H, chunks, 5·S, P). */
    private NDArray chunks(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), shape.get(2) / chunk, chunk, shape.get(3));
    }

    /** Each chunk behind the one before it: (B, H, chunks, 2·5·S, P). */
    private NDArray pairs(NDArray own, NDArray before) {
        return Ops.concat(3, chunks(before), chunks(own));
    }
}
