package org.smriti.app.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.smriti.app.session.FramePrediction;
import org.smriti.app.session.Provenance;
import org.smriti.model.eval.task.Split;

/**
 * What a probe found.
 *
 * @param size pixels on a side of the frames
 * @param models names of the models, the one that the probe is about first
 * @param frames in order; fewer than the split says if it was stopped
 */
public record ProbeResult(Script script, Split split, int size, List<String> models, List<ProbeFrame> frames) {

    /** Names of the models, then of the baseline. */
    public List<String> predictors() {
        List<String> all = new ArrayList<>(models);
        all.add(Probe.COPY);
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
