package org.smriti.model.eval;

import java.util.List;

/**
 * A model that takes exams.
 *
 * @param name of its row
 * @param rollout how it generates
 * @param frames most frames it is shown, the last ones of the context; {@link #ALL} for the whole context
 */
public record Player(String name, BatchRollout rollout, int frames) implements Contestant {

    /** No limit to the frames shown. */
    public static final int ALL = Integer.MAX_VALUE;

    @Override
    public List<List<byte[]>> predict(List<Exam> exams) {
        return rollout.run(exams.stream().map(exam -> exam.showingLast(frames)).toList());
    }
}
