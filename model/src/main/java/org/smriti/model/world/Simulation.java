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

    /** What the last step earned. */
    double reward();

    /** This moment, to {@link #restore} later. */
    AgentState snapshot();

    /** Goes back (or on) to a moment of this place. */
    void restore(AgentState moment);

    /** A second simulation of the same place at the same moment; the two go on independently. */
    Simulation copy();
}
