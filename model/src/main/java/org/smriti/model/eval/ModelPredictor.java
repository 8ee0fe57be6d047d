package org.smriti.model.eval;

import java.util.List;

/**
 * A model as a predictor.
 *
 * @param name of its row
 * @param rollout how it generates
 * @param frames most frames it is shown, the last ones of the context; {@link #ALL} for the whole context
 */
public record ModelPredictor(String name, BatchRollout rollout, int frames) implements Predictor {

    /** No limit to the frames shown. */
    public static final int ALL = Integer.MAX_VALUE;

    @Override
    public List<List<byte[]>> predict(List<EvalEpisode> episodes) {
        return rollout.run(
                episodes.stream().map(episode -> episode.showingLast(frames)).toList());
    }
}
