package org.smriti.model.world.maze.sim;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.SurfaceMap;
import org.smriti.model.world.maze.render.Textures;

/**
 * A kind of maze with a name.
 *
 * @param mazes the maze of a seed
 */
public record MazeWorld(String name, LongFunction<Maze> mazes) implements World {

    /** A world of one maze for all seeds. */
    public static MazeWorld drawn(String name, Maze maze) {
        return new MazeWorld(name, _ -> maze);
    }

    /** The world of a maze whose kind is not known. */
    public static MazeWorld of(Maze maze) {
        return drawn("maze", maze);
    }

    /** The maze of a seed. */
    public Maze maze(long seed) {
        return mazes.apply(seed);
    }

    @Override
    public List<MazeAction> actions() {
        return List.of(MazeAction.values());
    }

    @Override
    public MazeAction steer(Set<Control> held) {
        return MazeAction.steer(held);
    }

    @Override
    public MazeSimulation start(long place, long agent) {
        return MazeSimulation.start(maze(place), agent);
    }

    @Override
    public MazeSimulation start(long seed) {
        return start(seed, seed);
    }

    @Override
    public Renderer renderer(int size) {
        return new MazeCamera(new MazeRenderer(size, Textures.painted()));
    }

    @Override
    public SurfaceMap surfaces(Simulation at, int size) {
        return new SurfaceMap(MazeSimulation.of(at).maze(), size);
    }

    @Override
    public List<Walk> walks() {
        return MazeWalks.ALL;
    }

    @Override
    public Policy policy(Walk walk, Course course) {
        requireWalk(walk);
        return MazeWalks.policy(walk, course);
    }

    @Override
    public Trajectory trajectory(Walk walk, Simulation start, Course course) {
        requireWalk(walk);
        return MazeWalks.trajectory(walk, start, course);
    }

    @Override
    public ObjectRecall objects(Simulation at, Renderer renderer) {
        return new SphereRecall(
                ((MazeCamera) renderer).frames(), MazeSimulation.of(at).maze());
    }
}
