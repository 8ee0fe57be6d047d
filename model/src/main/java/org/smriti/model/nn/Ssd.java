package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.smriti.model.tensor.Ops;

/**
 * The state-space scan of Mamba2 (SSD) in its chunked matmul form: h_t = exp(dt·A)·h_{t−1} + dt·B_t ⊗ x_t,
 * y_t = C_t·h_t. All heads share B and C.
 *
 * <p>Within a chunk the decay from j to i is exp(c_i)·exp(−c_j), c the running sum of dt·A: scaling x by exp(−c) before
 * and y by exp(c) after leaves one masked product C·Bᵀ for all heads instead of one decay matrix per head. The sum of a chunk must then
 * stay within float32's exponent, so dt·A is bounded below by {@link #LOWEST_LOG_DECAY}: a token at most halves the state.
 */
public final class Ssd {

    /** The strongest decay of one token, as a logarithm. */
    static final float LOWEST_LOG_DECAY = -0.7f;

    /** Tokens to a chunk at most: exp(0.7 · 80) ≈ 10²⁴ leaves float32 room. */
    public static final int LONGEST_CHUNK = 80;

    /** Outputs of a scan: y (n, L, H, P), and the state after the last token, (n, N, H·P). */
    record Result(NDArray y, NDArray state) {}

    private Ssd() {}

    /**
     * Scans n sequences of L tokens.
     *
     * @param x (n, L, H, P)
     * @param dt (n, L, H) step sizes, positive
     * @param logDecay (n, L, H) dt·A, between {@link #LOWEST_LOG_DECAY} and 0
     * @param b (n, L, N)
     * @param c (n, L, N)
     * @param state (n, N, H·P) before the first token; zero where absent
     * @param chunk tokens to a chunk, at most {@link #LONGEST_CHUNK}
     * @param causal (longest, longest) ones on and below the diagonal, else zeros; at least {@code chunk} long
     */
    static Result scan(
            NDArray x,
            NDArray dt,
            NDArray logDecay,
            NDArray b,
            NDArray c,
            Optional<NDArray> state,
            int chunk,
            NDArray causal) {
        long sequences = x.getShape().get(0);
        long length = x.getShape().get(1);
        long heads = x.getShape().get(2);
        long headDim = x.getShape().get(3);
        long stateDim = b.getShape().get(2);
        long chunks = (length + chunk - 1) / chunk;
        long missing = chunks * chunk - length;
        if (missing > 0) { // tokens with x = 0 and no decay change nothing
            x = padded(x, missing);
            dt = padded(dt, missing);
            logDecay = padded(logDecay, missing);
            b = padded(b, missing);
            c = padded(c, missing);
        }
        Shape perHead = new Shape(sequences, chunks, chunk, heads, 1);
        Shape perChannel = new Shape(sequences, chunks, chunk, heads * headDim);

        // 1. running log decay of each chunk
        NDArray running = logDecay.reshape(perHead).cumSum(2); // (n, c, Q, H, 1)

        // 2. inputs, carried back to the chunk's start
        NDArray scale = dt.reshape(perHead).mul(running.neg().exp());
        NDArray inputs =
                x.reshape(sequences, chunks, chunk, heads, headDim).mul(scale).reshape(perChannel); // (n, c, Q, H·P)
        NDArray keys = b.reshape(sequences, chunks, chunk, stateDim); // (n, c, Q, N)
        NDArray queries = c.reshape(sequences, chunks, chunk, stateDim); // (n, c, Q, N)

        // 3. what tokens take from their own chunk
        NDManager scope = x.getManager();
        NDArray mask = Ops.corner(causal, chunk, scope); // under its own manager this view would outlive the pass
        NDArray products = queries.matMul(keys.swapAxes(2, 3)).muli(mask); // (n, c, Q, Q)
        NDArray y = products.matMul(inputs); // (n, c, Q, H·P)

        // 4. what each chunk adds to the state, and the states handed from chunk to chunk
        NDArray added = keys.swapAxes(2, 3).matMul(inputs); // (n, c, N, H·P)
        NDArray whole = Ops.slice(running, 2, chunk - 1, chunk).exp(); // (n, c, 1, H, 1)
        NDArray current = state.orElseGet(() -> scope.zeros(new Shape(sequences, stateDim, heads * headDim)));
        NDList before = new NDList();
        // splits, not slices: their gradient is one concatenation instead of a zeroed copy of all chunks for each
        NDList addedBy = added.split(chunks, 1);
        NDList wholeOf = whole.split(chunks, 1);
        for (int i = 0; i < chunks; i++) {
            before.add(current);
            NDArray sum = addedBy.get(i).squeeze(1);
            if (i > 0 || state.isPresent()) {
                sum = sum.add(current);
            }
            current = sum.reshape(sequences, stateDim, heads, headDim)
                    .mul(wholeOf.get(i).squeeze(1))
                    .reshape(sequences, stateDim, heads * headDim);
        }

        // 5. what tokens take from the state before their chunk
        if (chunks > 1) {
            y.addi(queries.matMul(Ops.stack(1, before.toArray(NDArray[]::new))));
        } else if (state.isPresent()) {
            y.addi(queries.matMul(before.get(0).expandDims(1)));
        }

        // 6. carried forward to each token's own time
        y = y.reshape(sequences, chunks, chunk, heads, headDim)
                .mul(running.exp())
                .reshape(sequences, chunks * chunk, heads, headDim);
        return new Result(missing > 0 ? Ops.slice(y, 1, 0, length) : y, current);
    }

    /**
     * Tokens to a chunk, at most {@link #LONGEST_CHUNK}, so that few are padded: whole frames of {@code perFrame} tokens, or
     * parts of frames that are longer than that.
     */
    public static int chunkLength(int frames, int perFrame) {
        if (perFrame > LONGEST_CHUNK) {
            return evenly(frames * perFrame, LONGEST_CHUNK);
        }
        return evenly(frames, LONGEST_CHUNK / perFrame) * perFrame;
    }

    /** The length of the fewest pieces of at most {@code most} that hold {@code length} together. */
    private static int evenly(int length, int most) {
        return Math.ceilDiv(length, Math.ceilDiv(length, most));
    }

    private static NDArray padded(NDArray array, long missing) {
        long[] shape = array.getShape().getShape().clone();
        shape[1] = missing;
        return Ops.concat(1, array, array.getManager().zeros(new Shape(shape), array.getDataType()));
    }
}
