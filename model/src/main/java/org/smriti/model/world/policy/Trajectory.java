package org.smriti.model.world.policy;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.Simulation;

/**
 * A walk: poses, and the action that led to each.
 *
 * @param poses where the agent was, at least one
 * @param actions as many as poses; the first one led to nothing and is {@link Action#NOOP}
 */
public record Trajectory(List<Pose> poses, List<Action> actions) {

    /** Checks the lengths and keeps copies. */
    public Trajectory {
        poses = List.copyOf(poses);
        actions = List.copyOf(actions);
        if (poses.isEmpty() || poses.size() != actions.size()) {
            throw new IllegalArgumentException(
                    "a walk needs as many actions as poses: " + actions.size() + " and " + poses.size());
        }
    }

    /** Lets a policy walk and writes down where: the pose it starts from, then one per step. The simulation moves on. */
    public static Trajectory follow(Simulation simulation, Policy policy, int steps) {
        List<Pose> poses = new ArrayList<>(List.of(simulation.pose()));
        List<Action> actions = new ArrayList<>(List.of(Action.NOOP));
        for (int step = 0; step < steps; step++) {
            Action action = policy.next(simulation);
            simulation.step(action);
            poses.add(simulation.pose());
            actions.add(action);
        }
        return new Trajectory(poses, actions);
    }

    /** Poses in it. */
    public int length() {
        return poses.size();
    }

    /** The poses from {@code from} (included) to {@code to} (excluded), and their actions. */
    public Trajectory slice(int from, int to) {
        List<Action> part = new ArrayList<>(actions.subList(from, to));
        part.set(0, Action.NOOP);
        return new Trajectory(poses.subList(from, to), part);
    }

    /**
     * This walk, then exactly back to its start: the paper's retrieval, 2·{@link #length()} poses, the turning point twice.
     *
     * <p>The way back looks the same way as the way there, so the agent glides backward, which no action does. The action
     * written down for it is the one whose usual effect comes nearest, see {@link Explanation}.
     */
    public Trajectory thenReversed() {
        List<Pose> there = new ArrayList<>(poses);
        List<Action> how = new ArrayList<>(actions);
        there.addAll(poses.reversed());
        for (int step = poses.size(); step < there.size(); step++) {
            how.add(Explanation.of(there.get(step - 1), there.get(step)));
        }
        return new Trajectory(there, how);
    }
}
