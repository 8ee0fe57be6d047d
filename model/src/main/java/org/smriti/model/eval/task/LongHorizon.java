package org.smriti.model.eval.task;

/**
 * Another task on episodes longer than the model was trained on.
 *
 * @param task the other task
 * @param times how many times as long
 */
public record LongHorizon(Task task, int times) implements Variation {

    private static final int MOST_TIMES = 10_000;

    /** Checks the factor. */
    public LongHorizon {
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException(
                    "an episode of " + times + " times the training length; expected 1 to " + MOST_TIMES);
        }
    }

    @Override
    public String label() {
        return "beyond";
    }

    /** Both parts longer, so that the whole is {@code times} the training length. */
    @Override
    public Split usual(int trainedFrames) {
        Split one = task.usual(trainedFrames);
        int length = Math.max(one.length(), times * trainedFrames);
        int context = (int) ((long) length * one.context() / one.length());
        return new Split(context, Math.max(1, length - context));
    }
}
