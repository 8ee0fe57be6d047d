package org.smriti.model.world;

import java.util.List;

/**
 * Tells which single objects the frames of one walk show, so that predictions of them can be judged: an object is found if, over the pixels
 * that show it, the prediction is nearer to the true frame than to every frame in which the object is missing or another. One thread at a
 * time.
 */
@FunctionalInterface
public interface ObjectRecall {

    /**
     * The objects in view in the next frame of the walk.
     *
     * @param state of the agent
     * @param shown whether a model is shown the frame, so that what is in view counts as shown
     */
    List<VisibleObject> next(AgentState state, boolean shown);
}
