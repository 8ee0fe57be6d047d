package org.smriti.app.cli.train;

import java.util.Locale;
import java.util.Optional;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.session.Progress;
import org.smriti.model.train.TrainingListener;
import org.smriti.model.train.plan.TrainingPlan;

/** Shows a training run on a bar: loss, held-out recall, frames a second, and whether it is on frames of its own; the bar is for the part of the budget left at the start. */
final class TrainProgress implements TrainingListener {

    /** Parts of the bar. */
    static final long TOTAL = 10_000;

    private static final double NEWEST = 0.05;

    private final ProgressBar bar;
    private final TrainingPlan plan;
    private double begun = Double.NaN;
    private double framesPerSecond;
    private Optional<HeldOutRecall> recall = Optional.empty();

    TrainProgress(ProgressBar bar, TrainingPlan plan) {
        this.bar = bar;
        this.plan = plan;
    }

    /** Sets the share of the budget that earlier sessions of the run have spent. */
    void beginAt(double spent) {
        begun = spent;
    }

    @Override
    public void stepped(Progress progress) {
        double rate = progress.framesPerSecond();
        framesPerSecond = framesPerSecond == 0 ? rate : (1 - NEWEST) * framesPerSecond + NEWEST * rate;
        double done = (progress.spent() - begun) / (1 - begun);
        bar.update(
                Math.clamp((long) (TOTAL * done), 0L, TOTAL),
                String.format(
                        Locale.ROOT,
                        "step %d%s  loss %.3f  %s%.0f frames/s",
                        progress.step(),
                        plan.ownLevel(progress.spent()).isPresent() ? " on own frames" : "",
                        progress.loss(),
                        recall.map(TrainProgress::shown).orElse(""),
                        framesPerSecond));
    }

    @Override
    public void evaluated(HeldOutRecall measured) {
        recall = Optional.of(measured);
    }

    /** The last recall measured, for people; empty before the first. */
    Optional<String> lastRecall() {
        return recall.map(last -> shown(last).strip());
    }

    private static String shown(HeldOutRecall recall) {
        return String.format(Locale.ROOT, "recall %.1f dB (copying %.1f)  ", recall.psnr(), recall.copyLast());
    }
}
