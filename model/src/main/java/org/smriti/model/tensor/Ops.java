package org.smriti.model.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collections;

/** Fused operations of the engine that {@link NDArray} has no method for. Results attach to the first operand's manager. */
public final class Ops {

    /** What keeps a layer norm from dividing by zero. */
    static final float EPSILON = 1e-5f;

    private Ops() {}

    /**
     * An array in memory of the engine's own. A manager's {@code create} borrows a Java buffer instead, whose alignment differs from run to
     * run, and with it the last bit of a product.
     */
    public static NDArray create(NDManager manager, float[] values, Shape shape) {
        try (NDArray borrowed = manager.create(values, shape)) {
            return borrowed.duplicate();
        }
    }

    /** Gaussian error linear unit, element by element. */
    public static NDArray gelu(NDArray x) {
        return x instanceof CapturedArray captured
                ? captured.gelu()
                : x.getNDArrayInternal().gelu();
    }

    /** log(1 + eˣ), element by element. */
    public static NDArray softPlus(NDArray x) {
        return x instanceof CapturedArray captured
                ? captured.softPlus()
                : x.getNDArrayInternal().softPlus();
    }

    /** x over its last axis to mean zero and variance one, then scaled and shifted; gain and shift have that axis' length. */
    public static NDArray layerNorm(NDArray x, NDArray gain, NDArray shift) {
        if (x instanceof CapturedArray captured) {
            return captured.layerNorm(gain, shift);
        }
        return x.getNDArrayInternal()
                .layerNorm(x, new Shape(gain.size()), gain, shift, EPSILON)
                .singletonOrThrow();
    }

    /** A view of positions {@code from} to {@code to} (exclusive) along an axis. */
    public static NDArray slice(NDArray x, int axis, long from, long to) {
        if (x instanceof CapturedArray captured) {
            return captured.slice(axis, from, to);
        }
        NDIndex index = new NDIndex();
        if (axis > 0) {
            index.addAllDim(axis);
        }
        return x.get(index.addSliceDim(from, to));
    }

    /** A view of all of x under another manager, with its gradient. */
    public static NDArray within(NDArray x, NDManager scope) {
        return x.get(scope, new NDIndex().addAllDim(x.getShape().dimension()));
    }

    /** A view of the first rows and as many columns of a matrix, under another manager. */
    public static NDArray corner(NDArray matrix, long side, NDManager scope) {
        return matrix.get(scope, new NDIndex().addSliceDim(0, side).addSliceDim(0, side));
    }

    /** A view of one position along an axis, without that axis. */
    public static NDArray at(NDArray x, int axis, long position) {
        return slice(x, axis, position, position + 1).squeeze(axis);
    }

    /** Arrays side by side along an axis. */
    public static NDArray concat(int axis, NDArray... arrays) {
        return CapturedArray.among(arrays)
                .<NDArray>map(captured -> captured.joined(arrays, real -> concat(axis, real), "torch.cat", axis))
                .orElseGet(() -> arrays[0].getNDArrayInternal().concat(rest(arrays), axis));
    }

    /** Arrays of one shape on top of each other, along a new axis. */
    public static NDArray stack(int axis, NDArray... arrays) {
        return CapturedArray.among(arrays)
                .<NDArray>map(captured -> captured.joined(arrays, real -> stack(axis, real), "torch.stack", axis))
                .orElseGet(() -> arrays[0].getNDArrayInternal().stack(rest(arrays), axis));
    }

    private static NDList rest(NDArray[] arrays) {
        return new NDList(Arrays.copyOfRange(arrays, 1, arrays.length));
    }

    /** The same values under another manager, without their gradient's history and without a copy. */
    public static NDArray lent(NDArray x, NDManager scope) {
        NDArray view = x.stopGradient();
        view.attach(scope);
        return view;
    }

    /** Writes other values of the same shape into x; what the engine itself calls {@code set} prints a warning of its own. */
    public static void assign(NDArray x, NDArray values) {
        x.set(new NDIndex().addAllDim(x.getShape().dimension()), values);
    }

    /** x as float32: x itself if it is. */
    public static NDArray single(NDArray x) {
        return x.toType(DataType.FLOAT32, false);
    }

    /** Waits until x is computed: a GPU hands a value over only when all work before it is done. */
    public static void waitFor(NDArray x) {
        String corner = String.join(", ", Collections.nCopies(x.getShape().dimension(), "0:1"));
        try (NDArray first = x.get(corner);
                NDArray value = single(first)) {
            value.toFloatArray();
        }
    }
}
