package org.smriti.model.world.craft.errand;

import java.util.Optional;
import org.smriti.model.world.Action;
import org.smriti.model.world.craft.agent.CraftSimulation;

/** Something small that an agent sets out to do; may remember what it did, so use one at a time. */
@FunctionalInterface
interface Errand {

    /** The next action; empty when it is done, or cannot be done any more. */
    Optional<Action> next(CraftSimulation at);
}
