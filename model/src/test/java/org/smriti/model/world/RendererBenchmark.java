package org.smriti.model.world;

import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** Renders frames of a walk, one after another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RendererBenchmark {

    private static final int FRAMES = 200;

    /** Pixels on a side. */
    @Param({"32", "64"})
    public int size;

    /** Where the walk is. */
    @Param({"maze-9x9", "craft-yard", "craft-9x9", "craft-13x13"})
    public String world;

    private Simulation at;
    private List<AgentState> walk;
    private Renderer renderer;
    private byte[] rgb;
    private int next;

    /** Computes the walk. */
    @Setup
    public void walk() {
        World place = Worlds.named(world);
        Walk way = place.walks().contains(Walk.GATHER) ? Walk.GATHER : Walk.GOALS;
        at = place.start(1);
        walk = way.from(at, Course.of(0, FRAMES).wandering(1)).states();
        renderer = place.renderer(size);
        rgb = new byte[renderer.frameBytes()];
    }

    /** Renders the next frame. */
    @Benchmark
    public byte[] frame() {
        next = (next + 1) % walk.size();
        at.restore(walk.get(next));
        renderer.render(at, at.pose(), rgb);
        return rgb;
    }
}
