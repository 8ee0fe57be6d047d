package org.smriti.model.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A walk: the states of an agent, and the action that led to each.
 *
 * @param states the agent's, at least one
 * @param actions as many as states; the first one led to nothing and is the action that does nothing
 */
public record Trajectory(List<AgentState> states, List<Action> actions) {

    /** Checks the lengths and keeps copies. */
    public Trajectory {
        states = List.copyOf(states);
        actions = List.copyOf(actions);
        if (states.isEmpty() || states.size() != actions.size()) {
            throw new IllegalArgumentException(
                    "a walk needs as many actions as states: " + actions.size() + " and " + states.size());
        }
    }

    /** Lets a policy walk and writes it down: the state it starts from, then one per step. The simulation moves on. */
    public static Trajectory follow(Simulation simulation, Policy policy, int steps) {
        List<AgentState> states = new ArrayList<>(List.of(simulation.snapshot()));
        List<Action> actions = new ArrayList<>(List.of(simulation.world().none()));
        for (int step = 0; step < steps; step++) {
            Action action = policy.next(simulation);
            simulation.step(action);
            states.add(simulation.snapshot());
            actions.add(action);
        }
        return new Trajectory(states, actions);
    }

    /** A walk of an agent that is put from pose to pose. The simulation moves on. */
    public static Trajectory along(Simulation simulation, List<Pose> poses, List<? extends Action> actions) {
        List<AgentState> states = new ArrayList<>();
        for (Pose pose : poses) {
            simulation.place(pose);
            states.add(simulation.snapshot());
        }
        return new Trajectory(states, List.copyOf(actions));
    }

    /** States in it. */
    public int length() {
        return states.size();
    }

    /** Where the agent is at a moment. */
    public Pose pose(int moment) {
        return states.get(moment).pose();
    }

    /** Where it is at each moment. */
    public List<Pose> poses() {
        return states.stream().map(AgentState::pose).toList();
    }

    /** The states from {@code from} (included) to {@code to} (excluded), and their actions. */
    public Trajectory slice(int from, int to) {
        List<Action> part = new ArrayList<>(actions.subList(from, to));
        part.set(0, actions.getFirst());
        return new Trajectory(states.subList(from, to), part);
    }

    /**
     * This walk, then exactly back to its start: the paper's retrieval, 2·{@link #length()} states, the turning point twice.
     *
     * <p>The way back looks the same way as the way there, so the agent glides backward, which no action may do. It makes sense in a world
     * that its agents do not change.
     *
     * @param explanation the action to write down for a step from one pose to another
     */
    public Trajectory thenReversed(BiFunction<Pose, Pose, ? extends Action> explanation) {
        List<AgentState> there = new ArrayList<>(states);
        List<Action> how = new ArrayList<>(actions);
        there.addAll(states.reversed());
        for (int step = states.size(); step < there.size(); step++) {
            how.add(explanation.apply(
                    there.get(step - 1).pose(), there.get(step).pose()));
        }
        return new Trajectory(there, how);
    }
}
