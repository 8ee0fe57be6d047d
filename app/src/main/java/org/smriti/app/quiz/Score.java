package org.smriti.app.quiz;

/**
 * How well somebody does.
 *
 * @param right answers that were right
 * @param asked questions that were answered
 */
public record Score(int right, int asked) {

    /** Before the first question. */
    public static final Score NONE = new Score(0, 0);

    /** With one more answer. */
    public Score plus(Question.Verdict verdict) {
        return new Score(right + (verdict == Question.Verdict.RIGHT ? 1 : 0), asked + 1);
    }
}
