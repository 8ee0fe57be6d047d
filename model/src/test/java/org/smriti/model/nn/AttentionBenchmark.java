package org.smriti.model.nn;

import ai.djl.ndarray.NDManager;
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
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.train.plan.Presets;

/** Attention of one layer, banded and full. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AttentionBenchmark {

    /** Frames of the clip. */
    @Param({"50", "200"})
    public int frames;

    private NDManager manager;
    private AttentionComparison ways;

    /** Draws weights and clip. */
    @Setup
    public void draw() {
        manager = NDManager.newBaseManager();
        ways = new AttentionComparison(manager, Presets.TINY.hybrid(), frames, AttentionSpan.FULL);
    }

    /** Banded attention, chunk by chunk. */
    @Benchmark
    public float local() {
        try (NDManager scope = manager.newSubManager()) {
            return ways.local(scope).sum().getFloat();
        }
    }

    /** Full attention with a mask. */
    @Benchmark
    public float full() {
        try (NDManager scope = manager.newSubManager()) {
            return ways.full(scope).sum().getFloat();
        }
    }

    /** Frees all arrays. */
    @TearDown
    public void close() {
        ways.close();
        manager.close();
    }
}
