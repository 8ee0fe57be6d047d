package org.smriti.model.tensor;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures matmul in both precisions and takes the faster, because which one that is depends on the CPU.
 *
 * <p>Belongs on the model thread.
 */
public final class PrecisionProbe {

    /** Products like those of one chunk (5 frames of 64 tokens) in a layer of width 256. */
    public static final List<MatmulShape> ONE_CHUNK =
            List.of(new MatmulShape(320, 256, 768), new MatmulShape(320, 768, 256));

    /** So small that no precision takes long over it, however slow it is. */
    private static final List<MatmulShape> TRIAL = List.of(new MatmulShape(16, 256, 256));

    private static final Duration TRIAL_TIME = Duration.ofMillis(3);
    private static final int HOPELESS = 8; // times slower than fp32

    private static final Duration USUAL = Duration.ofMillis(150);
    private static final long SHORTEST_ROUND_NANOS = 5_000_000;

    private record Operands(NDArray left, NDArray right) {}

    private PrecisionProbe() {}

    /** Measures thoroughly, for below a second, and chooses. */
    public static PrecisionChoice run(ComputeDevice device, List<MatmulShape> shapes) {
        return run(device, shapes, USUAL);
    }

    /** Measures each precision for the given time, or for one round of products where that takes longer, and chooses. */
    public static PrecisionChoice run(ComputeDevice device, List<MatmulShape> shapes, Duration each) {
        try (NDManager manager = device.newManager()) {
            double fp32 = gflops(manager, shapes, DataType.FLOAT32, each);
            return half(manager, shapes, each, fp32);
        }
    }

    /** Measures fp16, unless a trial shows that it is far slower than fp32, as on most CPUs. */
    private static PrecisionChoice half(NDManager manager, List<MatmulShape> shapes, Duration time, double fp32) {
        try {
            gflops(
                    manager,
                    TRIAL,
                    DataType.FLOAT16,
                    Duration.ZERO); // loads kernels: the trial is too short to do so itself
            boolean farBehind = HOPELESS * gflops(manager, TRIAL, DataType.FLOAT16, TRIAL_TIME)
                    < gflops(manager, TRIAL, DataType.FLOAT32, TRIAL_TIME);
            return farBehind
                    ? PrecisionChoice.farBehind(fp32, HOPELESS)
                    : PrecisionChoice.between(fp32, gflops(manager, shapes, DataType.FLOAT16, time));
        } catch (EngineException e) {
            return PrecisionChoice.between(fp32, 0); // how an engine refuses a matmul that it does not have
        }
    }

    /** The best rate of several rounds, the first of which warms up: other work on the machine can only lower a rate. */
    private static double gflops(NDManager parent, List<MatmulShape> shapes, DataType type, Duration time) {
        try (NDManager manager = parent.newSubManager()) {
            List<Operands> operands = new ArrayList<>();
            long flops = 0;
            for (MatmulShape shape : shapes) {
                NDArray left = manager.randomUniform(-1, 1, new Shape(shape.rows(), shape.inner()));
                NDArray right = manager.randomUniform(-1, 1, new Shape(shape.inner(), shape.columns()));
                operands.add(new Operands(left.toType(type, false), right.toType(type, false)));
                flops += shape.flops();
            }
            int repeats = 1;
            double best = 0;
            long start = System.nanoTime();
            do {
                long nanos = round(operands, repeats);
                best = Math.max(best, (double) flops * repeats / nanos);
                repeats = nanos < SHORTEST_ROUND_NANOS ? repeats * 2 : repeats;
            } while (System.nanoTime() - start < time.toNanos());
            return best;
        }
    }

    /** Multiplies all operands so many times and waits for the device; returns nanoseconds. */
    private static long round(List<Operands> operands, int repeats) {
        long start = System.nanoTime();
        for (int i = 0; i < repeats; i++) {
            for (Operands pair : operands) {
                try (NDArray product = pair.left().matMul(pair.right())) {
                    boolean last = i == repeats - 1 && pair == operands.getLast();
                    if (last) {
                        Ops.waitFor(product);
                    }
                }
            }
        }
        return Math.max(1, System.nanoTime() - start);
    }
}
