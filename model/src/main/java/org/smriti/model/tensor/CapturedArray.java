package org.smriti.model.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrayAdapter;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stands for an array while a {@link Graph} is captured: each operation is done on the array, and written down. An operation that is not
 * among these throws, and so does reading the values, which a graph could not repeat.
 */
final class CapturedArray extends NDArrayAdapter {

    private final GraphCapture capture;
    private final NDArray value;
    private final String word;

    CapturedArray(GraphCapture capture, NDArray value, String word) {
        super(value.getManager(), null, value.getShape(), value.getDataType(), value.getUid());
        this.capture = capture;
        this.value = value;
        this.word = word;
    }

    /** The array that it stands for. */
    NDArray value() {
        return value;
    }

    /** Its name in the script. */
    String word() {
        return word;
    }

    /** The first of some arrays that is a stand-in. */
    static Optional<CapturedArray> among(NDArray... arrays) {
        return Arrays.stream(arrays)
                .filter(CapturedArray.class::isInstance)
                .map(CapturedArray.class::cast)
                .findFirst();
    }

    private static NDArray real(NDArray array) {
        return array instanceof CapturedArray captured ? captured.value : array;
    }

    /** Arrays of which some are stand-ins, joined by an operation on real ones. */
    CapturedArray joined(NDArray[] arrays, Function<NDArray[], NDArray> join, String operation, int axis) {
        NDArray result =
                join.apply(Arrays.stream(arrays).map(CapturedArray::real).toArray(NDArray[]::new));
        return capture.record(result, operation + "(%s, %s)", arrays, axis);
    }

    // 1. element by element

    @Override
    public NDArray add(NDArray other) {
        return capture.record(value.add(real(other)), "torch.add(%s, %s)", this, other);
    }

    @Override
    public NDArray add(Number number) {
        return capture.record(value.add(number), "torch.add(%s, %s)", this, number);
    }

    @Override
    public NDArray addi(NDArray other) {
        return capture.record(value.addi(real(other)), "torch.add_(%s, %s)", this, other);
    }

    @Override
    public NDArray subi(NDArray other) {
        return capture.record(value.subi(real(other)), "torch.sub_(%s, %s)", this, other);
    }

    @Override
    public NDArray mul(NDArray other) {
        return capture.record(value.mul(real(other)), "torch.mul(%s, %s)", this, other);
    }

    @Override
    public NDArray mul(Number number) {
        return capture.record(value.mul(number), "torch.mul(%s, %s)", this, number);
    }

    @Override
    public NDArray muli(NDArray other) {
        return capture.record(value.muli(real(other)), "torch.mul_(%s, %s)", this, other);
    }

    @Override
    public NDArray maximum(NDArray other) {
        return capture.record(value.maximum(real(other)), "torch.maximum(%s, %s)", this, other);
    }

    @Override
    public NDArray neg() {
        return capture.record(value.neg(), "torch.neg(%s)", this);
    }

    @Override
    public NDArray exp() {
        return capture.record(value.exp(), "torch.exp(%s)", this);
    }

    @Override
    public NDArray cos() {
        return capture.record(value.cos(), "torch.cos(%s)", this);
    }

    @Override
    public NDArray sin() {
        return capture.record(value.sin(), "torch.sin(%s)", this);
    }

    @Override
    public NDArray toType(DataType type, boolean copy) {
        return type == getDataType() && !copy
                ? this
                : capture.record(value.toType(type, copy), "torch.to(%s, %s)", this, type);
    }

    /** See {@link Ops#gelu}. */
    NDArray gelu() {
        return capture.record(Ops.gelu(value), "torch.gelu(%s)", this);
    }

    /** See {@link Ops#softPlus}. */
    NDArray softPlus() {
        return capture.record(Ops.softPlus(value), "torch.softplus(%s)", this);
    }

    // 2. along an axis

    @Override
    public NDArray matMul(NDArray other) {
        return capture.record(value.matMul(real(other)), "torch.matmul(%s, %s)", this, other);
    }

    @Override
    public NDArray softmax(int axis) {
        return capture.record(value.softmax(axis), "torch.softmax(%s, %s)", this, axis);
    }

    @Override
    public NDArray cumSum(int axis) {
        return capture.record(value.cumSum(axis), "torch.cumsum(%s, %s)", this, axis);
    }

    /** See {@link Ops#layerNorm}. */
    NDArray layerNorm(NDArray gain, NDArray shift) {
        NDArray normed = Ops.layerNorm(value, real(gain), real(shift));
        return capture.record(
                normed, "torch.layer_norm(%s, %s, %s, %s, %s)", this, gain.getShape(), gain, shift, Ops.EPSILON);
    }

    // 3. shapes

    @Override
    public NDArray reshape(Shape shape) {
        return capture.record(value.reshape(shape), "torch.reshape(%s, %s)", this, shape);
    }

    @Override
    public NDArray expandDims(int axis) {
        return capture.record(value.expandDims(axis), "torch.unsqueeze(%s, %s)", this, axis);
    }

    @Override
    public NDArray squeeze(int[] axes) {
        return capture.record(value.squeeze(axes), "torch.squeeze(%s, %s)", this, axes);
    }

    @Override
    public NDArray transpose(int... axes) {
        return capture.record(value.transpose(axes), "torch.permute(%s, %s)", this, axes);
    }

    /** See {@link Ops#slice}. */
    NDArray slice(int axis, long from, long to) {
        return part(Ops.slice(value, axis, from, to), axis, from, to);
    }

    @Override
    public NDList split(long sections, int axis) {
        return parts(value.split(sections, axis), axis);
    }

    @Override
    public NDList split(long[] indices, int axis) {
        return parts(value.split(indices, axis), axis);
    }

    private NDList parts(NDList values, int axis) {
        NDList parts = new NDList();
        long from = 0;
        for (NDArray part : values) {
            long to = from + part.getShape().get(axis);
            parts.add(part(part, axis, from, to));
            from = to;
        }
        return parts;
    }

    private NDArray part(NDArray part, int axis, long from, long to) {
        return capture.record(part, "torch.slice(%s, %s, %s, %s)", this, axis, from, to);
    }

    // 4. ownership

    @Override
    public NDArray stopGradient() {
        return this;
    }

    @Override
    public void attach(NDManager manager) {
        // what it stands for belongs to the pass that is captured
    }

    @Override
    public void detach() {
        // likewise
    }

    @Override
    public void close() {
        // likewise
    }

    @Override
    public ByteBuffer toByteBuffer(boolean tryDirect) {
        throw new UnsupportedOperationException("the numbers are not there yet when a graph is captured");
    }

    @Override
    public void intern(NDArray replaced) {
        throw new UnsupportedOperationException("an array of a graph replaces no other");
    }
}
