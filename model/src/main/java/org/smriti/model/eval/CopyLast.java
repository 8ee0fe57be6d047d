package org.smriti.model.eval;

import java.util.Collections;
import java.util.List;

/**
 * Repeats the last frame shown.
 *
 * @param commit whether that is the last one of the context or, where the truth is committed, the frame before each
 */
public record CopyLast(RolloutSettings.Commit commit) implements Contestant {

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public List<List<byte[]>> predict(List<Exam> exams) {
        return exams.stream().map(this::predict).toList();
    }

    private List<byte[]> predict(Exam exam) {
        return switch (commit) {
            case PREDICTION ->
                Collections.nCopies(exam.length() - exam.context(), exam.shown().getLast());
            case TRUTH -> exam.truth().subList(exam.context() - 1, exam.length() - 1);
        };
    }
}
