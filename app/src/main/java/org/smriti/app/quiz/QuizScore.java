package org.smriti.app.quiz;

/**
 * How many questions a person answered right.
 *
 * @param right answers that were right
 * @param asked questions that were answered
 */
public record QuizScore(int right, int asked) {

    /** Before the first question. */
    public static final QuizScore NONE = new QuizScore(0, 0);

    /** With one more answer. */
    public QuizScore plus(Question.Verdict verdict) {
        return new QuizScore(right + (verdict == Question.Verdict.RIGHT ? 1 : 0), asked + 1);
    }
}
