package org.smriti.model.world.craft.errand;

import java.util.stream.Stream;
import org.smriti.model.world.craft.agent.CraftSimulation;

/** Decides what an agent does next when all its errands are done. */
@FunctionalInterface
interface Plan {

    /**
     * The next errands, in their order; with none of them the agent stands still for a step.
     *
     * @param step how many actions were taken before
     */
    Stream<Errand> next(CraftSimulation at, int step);
}
