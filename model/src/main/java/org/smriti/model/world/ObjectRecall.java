package org.smriti.model.world;

import java.util.List;

/**
 * Measures whether predicted frames show single objects right: an object is found if, over the pixels that show it, the prediction is
 * nearer to the true frame than to every frame in which the object is missing or another. One thread at a time.
 */
@FunctionalInterface
public interface ObjectRecall {

    /** The objects in view of the agent in a state of the simulation's place. */
    List<VisibleObject> inView(AgentState state);
}
