package org.smriti.model.world;

import java.util.List;

/**
 * Asks of predicted frames whether single objects are right, by pictures of how else it could be: an object is found if, over the pixels
 * that show it, the prediction is nearer to the true frame than to each of those. One thread at a time.
 */
@FunctionalInterface
public interface ObjectRecall {

    /** The objects in view at a moment of the simulation's place, from where the agent is. */
    List<VisibleObject> inView(AgentState moment);
}
