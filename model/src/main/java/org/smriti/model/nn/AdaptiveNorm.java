package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/**
 * Adaptive layer norm of one residual branch (AdaLN-zero): the branch sees norm(x)·scale + shift and is added times a
 * gate, which starts near zero so that a fresh network is almost the identity.
 */
public final class AdaptiveNorm {

    /** Multiples of d that a gated branch takes of the conditioner's output: shift, scale, gate. */
    public static final int GATED = 3;

    /** Multiples of d that a norm without a gate takes: shift, scale. */
    public static final int PLAIN = 2;

    private final int width;
    private final NDArray table; // (parts·d): what this branch adds to the conditioner's output
    private final NDArray identity; // (parts·d): a scale of one, neither shift nor gate
    private final NDArray unitGain; // (d)
    private final NDArray noShift; // (d)

    AdaptiveNorm(Params params, NDManager constants, int width, int parts) {
        this.width = width;
        table = params.get("table", Init.zeros(), (long) parts * width);
        DataType type = table.getDataType();
        float[] scale = new float[parts * width];
        Arrays.fill(scale, width, 2 * width, 1);
        identity = Ops.create(constants, scale, table.getShape()).toType(type, false);
        unitGain = constants.ones(new Shape(width)).toType(type, false);
        noShift = constants.zeros(new Shape(width)).toType(type, false);
    }

    /**
     * The modulation of each frame.
     *
     * @param condition (B, T, parts·d), this branch's share of the conditioner's output
     */
    Modulation modulation(NDArray condition) {
        NDArray own = Ops.within(identity, condition.getManager()).add(table);
        NDArray sum = condition.add(own).expandDims(2); // (B, T, 1, parts·d)
        NDList parts = sum.split(sum.getShape().get(3) / width, 3);
        return new Modulation(parts.get(0), parts.get(1), parts.getLast());
    }

    /** Shift, scale and gate, each (B, T, 1, d); a norm without a gate does not use the last. */
    record Modulation(NDArray shift, NDArray scale, NDArray gate) {}

    /** What the branch sees of x (B, T, S, d). */
    NDArray enter(NDArray x, Modulation modulation) {
        return Ops.layerNorm(x, unitGain, noShift).mul(modulation.scale()).addi(modulation.shift());
    }
}
