package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/** How much each query attends to each key: softmax of q·kᵀ under a {@link ChunkMask}. */
final class AttentionWeights {

    private static final float HIDDEN = -1e4f; // far below any logit of normed q and k, and within float16

    private final NDArray causal; // (5·S, 5·S): zero, or HIDDEN where the key's frame is later

    /**
     * Prepares the masks.
     *
     * @param constants a manager on the network's device
     * @param type of the queries and keys
     */
    AttentionWeights(NDManager constants, NetConfig config, DataType type) {
        int side = config.chunkFrames() * config.tokens();
        causal = constants
                .create(frameCausal(config.chunkFrames(), config.tokens()), new Shape(side, side))
                .toType(type, false);
    }

    /**
     * The weights, which sum to 1 over the keys of each query.
     *
     * @param q (…, L, P) of one chunk, whole or cut short
     * @param keys (…, past + L, P), whose last L are those of the queries themselves
     * @return (…, L, past + L)
     */
    NDArray of(NDArray q, NDArray keys, ChunkMask mask) {
        int last = q.getShape().dimension() - 1;
        NDArray logits = q.matMul(keys.swapAxes(last - 1, last));
        long queries = q.getShape().get(last - 1);
        long past = keys.getShape().get(last - 1) - queries;
        NDArray masked = switch (mask) {
            case BIDIRECTIONAL -> logits;
            case FRAME_CAUSAL -> logits.add(behind(later(q, queries), past, 0));
            case OWN_FRAME -> {
                NDArray later = later(q, queries);
                yield logits.add(behind(later.add(later.transpose()), past, HIDDEN));
            }
        };
        return masked.softmax(last);
    }

    /** (queries, queries), under the manager of {@code q}: HIDDEN where the key's frame is later. */
    private NDArray later(NDArray q, long queries) {
        return Ops.corner(causal, queries, q.getManager());
    }

    /** The mask of the queries' own chunk, behind {@code before} for each of the keys before it. */
    private static NDArray behind(NDArray own, long past, float before) {
        if (past == 0) {
            return own;
        }
        Shape shape = new Shape(own.getShape().get(0), past);
        return Ops.concat(1, own.getManager().full(shape, before, own.getDataType()), own);
    }

    private static float[] frameCausal(int frames, int tokens) {
        int side = frames * tokens;
        float[] mask = new float[side * side];
        for (int query = 0; query < side; query++) {
            for (int key = 0; key < side; key++) {
                mask[query * side + key] = key / tokens > query / tokens ? HIDDEN : 0;
            }
        }
        return mask;
    }
}
