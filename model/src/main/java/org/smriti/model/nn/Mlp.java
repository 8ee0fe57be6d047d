package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/** Two linear maps with a GELU between them. */
final class Mlp {

    private final NDArray inWeight; // (d, hidden)
    private final NDArray inBias; // (hidden)
    private final NDArray outWeight; // (hidden, d)

    Mlp(Params params, int width, int hidden) {
        inWeight = params.get("in.weight", Init.fanIn(), width, hidden);
        inBias = params.get("in.bias", Init.zeros(), hidden);
        outWeight = params.get("out.weight", Init.fanIn(), hidden, width);
    }

    /** (…, d) → (…, d). */
    NDArray forward(NDArray u) {
        return Ops.gelu(u.matMul(inWeight).addi(inBias)).matMul(outWeight);
    }
}
