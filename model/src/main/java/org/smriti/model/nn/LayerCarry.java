package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** The carry of a layer that has seen nothing. */
    public static final LayerCarry EMPTY =
            new LayerCarry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same arrays under a pass's manager, so that what is computed from them ends with the pass. */
    LayerCarry lentTo(NDManager scope) {
        return map(array -> Ops.lent(array, scope));
    }

    /** Copies of the arrays, under a manager of their own. */
    public LayerCarry copiedTo(NDManager owner) {
        return map(array -> {
            NDArray copy = array.duplicate();
            copy.attach(owner);
            return copy;
        });
    }

    /** The same without keys and values, so that attention sees nothing before. */
    public LayerCarry withoutWindow() {
        return new LayerCarry(state, tail, Optional.empty(), Optional.empty());
    }

    /** Other arrays in the place of those that are present, taken in the order of {@link #arrays}. */
    public LayerCarry filledFrom(Iterator<NDArray> others) {
        return map(_ -> others.next());
    }

    private LayerCarry map(UnaryOperator<NDArray> each) {
        return new LayerCarry(state.map(each), tail.map(each), keys.map(each), values.map(each));
    }

    /** The arrays that are present. */
    public Stream<NDArray> arrays() {
        return slots().flatMap(Optional::stream);
    }

    /** The arrays with the gaps between them: state, tail, keys, values. */
    public Stream<Optional<NDArray>> slots() {
        return Stream.of(state, tail, keys, values);
    }
}
