package org.smriti.model.world.maze.render;

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
import org.smriti.model.world.Pose;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** Renders frames of a walk, one after another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RendererBenchmark {

    private static final int STEPS = 200;

    /** Pixels on a side. */
    @Param({"32", "64"})
    public int size;

    private Maze maze;
    private List<Pose> walk;
    private MazeRenderer renderer;
    private byte[] rgb;
    private int next;

    /** Computes the walk. */
    @Setup
    public void walk() {
        maze = MazeWorlds.named("maze-9x9").maze(1);
        walk = Trajectory.follow(MazeSimulation.start(maze, 1), new GoalPolicy(1), STEPS)
                .poses();
        renderer = new MazeRenderer(size, Textures.painted());
        rgb = new byte[renderer.frameBytes()];
    }

    /** Renders the next frame. */
    @Benchmark
    public byte[] frame() {
        next = (next + 1) % walk.size();
        renderer.render(maze, walk.get(next), rgb);
        return rgb;
    }
}
