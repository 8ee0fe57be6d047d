package org.smriti.model.eval;

import java.util.Collections;
import java.util.List;

/**
 * Repeats the last frame shown.
 *
 * @param commit decides which frame that is: the last one of the context or, where the truth is committed, the one before each
 */
public record CopyLast(RolloutSettings.Commit commit) implements Predictor {

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public List<List<byte[]>> predict(List<EvalEpisode> episodes) {
        return episodes.stream().map(this::predict).toList();
    }

    private List<byte[]> predict(EvalEpisode episode) {
        return switch (commit) {
            case PREDICTION ->
                Collections.nCopies(
                        episode.length() - episode.context(), episode.shown().getLast());
            case TRUTH -> episode.truth().subList(episode.context() - 1, episode.length() - 1);
        };
    }
}
