package org.smriti.model.world.episode;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.World;
import org.smriti.model.world.maze.Maze;

/**
 * What can be followed of a recorded walk of T moments: pictures and actions always, the rest where the file has it.
 *
 * @param frames T pictures
 * @param actions T actions; the first led to nothing and is the action that does nothing
 * @param poses T poses, their headings unwrapped
 * @param maze the maze in which it all happened; it has spheres, and each pose lies in one of its free cells
 * @param origin the world in which it all happened, if that is not a maze
 * @param wallsGuessed whether the maze's wall textures are not the recorded ones, because the file does not name them
 */
public record RecordedWalk(
        Frames frames,
        List<Action> actions,
        Optional<List<Pose>> poses,
        Optional<Maze> maze,
        Optional<Origin> origin,
        boolean wallsGuessed) {

    /**
     * Where a walk began.
     *
     * @param world in which it happened
     * @param seed of place and agent
     */
    public record Origin(World world, long seed) {

        /** The states to which actions lead from there; the first leads to nothing. */
        public List<AgentState> states(List<? extends Action> actions) {
            Iterator<? extends Action> taken = actions.iterator();
            taken.next();
            return Trajectory.follow(world.start(seed), _ -> taken.next(), actions.size() - 1)
                    .states();
        }
    }

    /**
     * Checks that every part that is there covers every moment, and keeps copies.
     *
     * @throws IllegalArgumentException if one does not, or if there is a maze but no pose in it, or a maze and another world
     */
    public RecordedWalk {
        actions = List.copyOf(actions);
        poses = poses.map(List::copyOf);
        int moments = frames.count();
        int placed = poses.map(List::size).orElse(moments);
        if (moments < 1 || actions.size() != moments || placed != moments) {
            throw new IllegalArgumentException(
                    "a recording of " + moments + " frames, " + actions.size() + " actions and " + placed + " poses");
        }
        if (maze.isPresent() && origin.isPresent()) {
            throw new IllegalArgumentException("a walk in a maze and in another world");
        }
        if (maze.isPresent() ? poses.isEmpty() : wallsGuessed) {
            throw new IllegalArgumentException("a maze without poses in it, or walls without a maze");
        }
    }

    /**
     * Lets a policy walk from the start that a seed gives and records it: that moment, then one per step.
     *
     * @param steps steps to walk; the recording has one moment more
     * @param drawn is told after each frame how many are drawn
     */
    public static RecordedWalk record(
            World world, long seed, Policy policy, int steps, Renderer renderer, IntConsumer drawn) {
        Simulation simulation = world.start(seed);
        Trajectory walk = Trajectory.follow(simulation, policy, steps);
        byte[] rgb = new byte[Math.multiplyExact(walk.length(), renderer.frameBytes())];
        for (int moment = 0; moment < walk.length(); moment++) {
            simulation.restore(walk.states().get(moment));
            System.arraycopy(
                    renderer.render(simulation), 0, rgb, moment * renderer.frameBytes(), renderer.frameBytes());
            drawn.accept(moment + 1);
        }
        return new RecordedWalk(
                new Frames(renderer.size(), rgb),
                walk.actions(),
                Optional.of(walk.poses()),
                Optional.empty(),
                Optional.of(new Origin(world, seed)),
                false);
    }

    /** T, the moments recorded. */
    public int length() {
        return actions.size();
    }
}
