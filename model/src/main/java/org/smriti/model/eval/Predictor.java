package org.smriti.model.eval;

import java.util.List;

/** Somebody who predicts the frames of exams: a model, or a baseline. */
public interface Predictor {

    /** The name of its row. */
    String name();

    /**
     * Predicts.
     *
     * @param episodes as many frames shown and asked for in each
     * @return for each exam, R·R·3 bytes of every frame after those shown
     */
    List<List<byte[]>> predict(List<EvalEpisode> episodes);
}
