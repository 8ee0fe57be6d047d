package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.model.tensor.Ops;

/**
 * What one layer hands from one chunk of frames to the next.
 *
 * @param state (B·blocks, N, H·P) state of the scan, float32
 * @param tail (B·blocks, convWidth−1, H·P+2N) last inputs of the scan's convolution
 * @param keys (B, H, past·S, P) keys of the frames that attention still sees, turned
 * @param values (B, H, past·S, P) their values
 */
public record LayerCarry(
        Optional<NDArray> state, Optional<NDArray> tail, Optional<NDArray> keys, Optional<NDArray> values) {

    /** Nothing seen yet. */
    public static final LayerCarry EMPTY =
            new LayerCarry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same arrays under a pass's manager, so that what is computed from them ends with the pass. */
    LayerCarry lentTo(NDManager scope) {
        return new LayerCarry(
                state.map(array -> Ops.lent(array, scope)),
                tail.map(array -> Ops.lent(array, scope)),
                keys.map(array -> Ops.lent(array, scope)),
                values.map(array -> Ops.lent(array, scope)));
    }

    /** The arrays that are present. */
    public Stream<NDArray> arrays() {
        return slots().flatMap(Optional::stream);
    }

    /** The arrays with the gaps between them: state, tail, keys, values. */
    public Stream<Optional<NDArray>> slots() {
        return Stream.of(state, tail, keys, values);
    }

    /** The same with other arrays, taken in the order of {@link #arrays}. */
    public LayerCarry filledFrom(Iterator<NDArray> arrays) {
        return new LayerCarry(
                state.map(_ -> arrays.next()),
                tail.map(_ -> arrays.next()),
                keys.map(_ -> arrays.next()),
                values.map(_ -> arrays.next()));
    }
}
