package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.smriti.model.tensor.Ops;

/** One scan of 16 sequences, as the 1×1 blocks of the tiny preset need. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SsdBenchmark {

    private static final int SEQUENCES = 16;
    private static final int HEADS = 4;
    private static final int HEAD_DIM = 32;
    private static final int STATE = 64;

    /** Tokens per sequence. */
    @Param({"60", "240"})
    public int length;

    private NDManager manager;
    private NDArray x;
    private NDArray dt;
    private NDArray logDecay;
    private NDArray b;
    private NDArray c;
    private NDArray causal;

    /** Draws the inputs. */
    @Setup
    public void draw() {
        Random random = new Random(1);
        manager = NDManager.newBaseManager();
        x = Nets.normal(manager, random, 1, SEQUENCES, length, HEADS, HEAD_DIM);
        dt = manager.full(new Shape(SEQUENCES, length, HEADS), 0.05f);
        logDecay = manager.full(new Shape(SEQUENCES, length, HEADS), -0.01f);
        b = Nets.normal(manager, random, 1, SEQUENCES, length, STATE);
        c = Nets.normal(manager, random, 1, SEQUENCES, length, STATE);
        causal = manager.ones(new Shape(Ssd.LONGEST_CHUNK, Ssd.LONGEST_CHUNK));
    }

    /** Runs the scan; returns the sum of its output. */
    @Benchmark
    public float scan() {
        try (NDManager scope = manager.newSubManager()) {
            NDArray lent = Ops.lent(x, scope);
            int chunk = Ssd.chunkLength(length, 1);
            return Ssd.scan(lent, dt, logDecay, b, c, Optional.empty(), chunk, causal)
                    .state()
                    .sum()
                    .getFloat();
        }
    }

    /** Frees the inputs. */
    @TearDown
    public void close() {
        manager.close();
    }
}
