package org.smriti.model.train;

/** Receives the progress of a training run, on the training thread. */
public interface TrainingListener {

    /** Ignores everything. */
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

    /**
     * The recall of held-out worlds.
     *
     * @param step steps done
     * @param psnr mean over the tasks, dB
     * @param copyLast the same for repeating the last frame shown, dB
     * @param lines as they stand in the log, a task each
     */
    record HeldOutRecall(long step, double psnr, double copyLast, String lines) {}

    /** Held-out recall was measured. */
    default void evaluated(HeldOutRecall recall) {}

    /** A checkpoint is on disk. */
    default void saved(long step) {}
}
