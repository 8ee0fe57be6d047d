package org.smriti.app.probe;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.verdict.Verdict;
import org.smriti.model.eval.task.Split;

/**
 * What a probe found.
 *
 * @param size pixels on a side of the frames
 * @param models names of the models, the one that the probe is about first
 * @param frames in order; fewer than the split says if it was stopped
 */
public record ProbeResult(Script script, Split split, int size, List<String> models, List<ProbeFrame> frames) {

    private static final List<String> BASELINES = List.of(Probe.COPY, Probe.MEAN);

    /** Whether a name is that of a baseline, which computes nothing. */
    public static boolean isBaseline(String name) {
        return BASELINES.contains(name);
    }

    /** Names of the models, then of the baselines. */
    public List<String> predictors() {
        List<String> all = new ArrayList<>(models);
        all.addAll(BASELINES);
        return all;
    }

    /** The score of a model or the baseline over all imagined frames. */
    public ProbeScore overall(String name) {
        return ProbeScore.of(imagined(name, _ -> true));
    }

    /** The same over the imagined frames whose content was last shown before the attention window. */
    public ProbeScore beyondWindow(String name) {
        return ProbeScore.of(imagined(name, frame -> frame.lastSeen().isBeyondWindow()));
    }

    /**
     * Whether a model or baseline remembers what was last shown before the attention window, by its mean score; empty if nothing that was
     * imagined is of that age.
     */
    public Optional<Verdict> verdict(String name) {
        ProbeScore score = beyondWindow(name);
        return score.frames() == 0
                ? Optional.empty()
                : Optional.of(Verdict.of(score.psnr(), beyondWindow(Probe.MEAN).psnr()));
    }

    /** By how much it is nearer to the truth there than the mean of all frames shown, dB; NaN without frames. */
    public double gain(String name) {
        return beyondWindow(name).psnr() - beyondWindow(Probe.MEAN).psnr();
    }

    /** The ages, in frames, of what is imagined and was last shown before the attention window. */
    public IntSummaryStatistics agesBeyondWindow() {
        return frames.stream()
                .filter(frame -> frame.provenance() == Provenance.IMAGINED)
                .filter(frame -> frame.lastSeen().isBeyondWindow())
                .mapToInt(frame -> frame.lastSeen().age())
                .summaryStatistics();
    }

    /** Mean milliseconds to imagine a frame, the advance of the memory included; NaN without frames. */
    public double millisPerFrame(String name) {
        return imagined(name, _ -> true).stream()
                .mapToDouble(FramePrediction::millis)
                .average()
                .orElse(Double.NaN);
    }

    private List<FramePrediction> imagined(String name, Predicate<ProbeFrame> wanted) {
        return frames.stream()
                .filter(frame -> frame.provenance() == Provenance.IMAGINED)
                .filter(wanted)
                .map(frame -> frame.predictions().get(name))
                .toList();
    }
}
