package org.smriti.model.eval;

import java.util.List;

/** Predicts the frames of episodes: a model, or a baseline. */
public interface Predictor {

    /** The name of its row. */
    String name();

    /**
     * Predicts.
     *
     * @param episodes with as many frames shown, and as many asked for, in each as in the others
     * @return for each episode, R·R·3 bytes of every frame after those shown
     */
    List<List<byte[]>> predict(List<EvalEpisode> episodes);
}
