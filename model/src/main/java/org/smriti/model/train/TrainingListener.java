package org.smriti.model.train;

/** Hears how a training run gets on; called on the training thread. */
public interface TrainingListener {

    /** Hears nothing. */
    TrainingListener NONE = new TrainingListener() {};

    /**
     * Where a run stands.
     *
     * @param step steps done
     * @param loss running mean
     * @param gradientNorm of the last step, before clipping
     * @param framesPerSecond of the last step
     * @param seconds of training so far
     * @param spent share of the budget
     */
    record Progress(
            long step, double loss, double gradientNorm, double framesPerSecond, double seconds, double spent) {}

    /** A step is done. */
    default void stepped(Progress progress) {}

    /** Held-out recall was measured; the line as it stands in the log. */
    default void evaluated(String line) {}

    /** A checkpoint is on disk. */
    default void saved(long step) {}
}
