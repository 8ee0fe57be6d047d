package org.smriti.model.world;

/** Chooses the agent's actions, one by one; may remember what it did, so use one per walk. */
@FunctionalInterface
public interface Policy {

    /** The action to take now; looks at the simulation and leaves it as it is. */
    Action next(Simulation simulation);
}
