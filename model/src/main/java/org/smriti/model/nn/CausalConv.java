package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/** Depthwise causal convolution along a scan, followed by a GELU (Mamba2's short convolution). */
final class CausalConv {

    /** (n, L, channels), and the last inputs, (n, taps−1, channels). */
    record Result(NDArray out, NDArray tail) {}

    private final int taps;
    private final List<NDArray> weights; // taps × (channels), oldest first
    private final NDArray bias; // (channels)

    CausalConv(Params params, int taps, int channels) {
        this.taps = taps;
        weights = IntStream.range(0, taps)
                .mapToObj(tap -> params.get("weight." + tap, Init.normal(1 / Math.sqrt(taps)), channels))
                .toList();
        bias = params.get("bias", Init.zeros(), channels);
    }

    /**
     * Convolves.
     *
     * @param x (n, L, channels)
     * @param tail the inputs before the first; zero where absent
     */
    Result forward(NDArray x, Optional<NDArray> tail) {
        Shape shape = x.getShape();
        long length = shape.get(1);
        NDArray before = tail.orElseGet(
                () -> x.getManager().zeros(new Shape(shape.get(0), taps - 1, shape.get(2)), x.getDataType()));
        NDArray padded = Ops.concat(1, before, x);
        NDArray sum = x.mul(weights.getLast()).add(bias);
        for (int tap = 0; tap < taps - 1; tap++) {
            sum = sum.add(Ops.slice(padded, 1, tap, tap + length).mul(weights.get(tap)));
        }
        return new Result(Ops.gelu(sum), Ops.slice(padded, 1, length, length + taps - 1));
    }
}
