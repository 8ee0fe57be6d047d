package org.smriti.model.world.episode;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.Action;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.agent.MazeState;
import org.smriti.model.world.maze.sim.MazeSimulation;

/**
 * A recorded walk of T moments; at moment t the agent sees frame t, having taken action t.
 *
 * @param frames T pictures
 * @param poses T poses, their headings unwrapped
 * @param actions T actions; the first led to nothing and is {@link MazeAction#NOOP}
 * @param rewards T rewards; 1 at the moment after a target was touched
 * @param targets T indices into the maze's spheres: the sphere asked for from this moment on
 * @param maze the maze in which it all happened
 */
public record Episode(
        Frames frames,
        List<Pose> poses,
        List<MazeAction> actions,
        List<Double> rewards,
        List<Integer> targets,
        Maze maze) {

    /**
     * Checks that all is there for every moment, and keeps copies.
     *
     * @throws IllegalArgumentException if something is missing, or a target is no sphere of the maze
     */
    public Episode {
        poses = List.copyOf(poses);
        actions = List.copyOf(actions);
        rewards = List.copyOf(rewards);
        targets = List.copyOf(targets);
        int moments = frames.count();
        if (moments < 1
                || poses.size() != moments
                || actions.size() != moments
                || rewards.size() != moments
                || targets.size() != moments) {
            throw new IllegalArgumentException("an episode of " + moments + " frames, " + poses.size() + " poses, "
                    + actions.size() + " actions, " + rewards.size() + " rewards and " + targets.size() + " targets");
        }
        int spheres = maze.spheres().size();
        if (targets.stream().anyMatch(target -> target < 0 || target >= spheres)) {
            throw new IllegalArgumentException("a target that is none of the maze's " + spheres + " spheres");
        }
    }

    /**
     * Lets a policy walk and records it: the moment it starts from, then one per step. The simulation moves on.
     *
     * @param simulation stands at the start
     * @param policy chooses the actions
     * @param steps steps to walk; the episode has one moment more
     * @param source draws the frames
     * @param side pixels on a side of the frames
     */
    public static Episode record(MazeSimulation simulation, Policy policy, int steps, FrameSource source, int side) {
        Maze maze = simulation.maze();
        byte[] rgb = new byte[Math.multiplyExact(steps + 1, side * side * 3)];
        byte[] picture = new byte[side * side * 3];
        List<Pose> poses = new ArrayList<>();
        List<MazeAction> actions = new ArrayList<>();
        List<Double> rewards = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        Action action = MazeAction.NOOP;
        for (int moment = 0; moment <= steps; moment++) {
            if (moment > 0) {
                action = policy.next(simulation);
                simulation.step(action);
            }
            poses.add(simulation.pose());
            actions.add((MazeAction) action);
            rewards.add(moment == 0 ? 0.0 : simulation.reward());
            targets.add(((MazeState) simulation.snapshot()).target());
            source.draw(maze, simulation.pose(), simulation.target(), picture);
            System.arraycopy(picture, 0, rgb, moment * picture.length, picture.length);
        }
        return new Episode(new Frames(side, rgb), poses, actions, rewards, targets, maze);
    }

    /** T, the moments recorded. */
    public int length() {
        return poses.size();
    }
}
