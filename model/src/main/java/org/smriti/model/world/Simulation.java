package org.smriti.model.world;

/**
 * One agent in one place of a {@link World}: it acts, and is somewhere. The same world, seed and actions give the same states on every
 * platform. Not thread-safe.
 */
public interface Simulation {

    /** Where it takes place. */
    World world();

    /** Lets a step pass under an action of that world. */
    void step(Action action);

    /** Whether an agent can be there. */
    boolean isFree(Pose pose);

    /** Puts the agent somewhere, at rest. */
    void place(Pose pose);

    /** Where the agent is now. */
    default Pose pose() {
        return snapshot().pose();
    }

    /** The reward of the last step. */
    double reward();

    /** The present state, to {@link #restore} later. */
    AgentState snapshot();

    /** Goes back (or on) to a state of this place. */
    void restore(AgentState state);

    /** A second simulation of the same place in the same state; the two go on independently. */
    Simulation copy();
}
