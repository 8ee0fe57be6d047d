package org.smriti.app.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;

/** Judges the steps of a session; going from one step to another costs the frames between them. */
public final class Verdicts {

    /**
     * The verdicts on a view that came back.
     *
     * @param age frames since it was last shown
     * @param mean PSNR of the mean of all frames shown before, dB
     * @param byTrack the verdict on each track's prediction
     */
    public record OfStep(int age, double mean, Map<String, Verdict> byTrack) {}

    private static final double NEW = 0.25; // the share never seen above which there is too little to remember

    private final String main;
    private final ShownMean shown = new ShownMean();
    private final List<Tick> taken = new ArrayList<>();

    /** Counts as shown what the model of that track was shown. */
    public Verdicts(String main) {
        this.main = main;
    }

    /** The verdicts on a step; empty if what it shows was shown within the attention window, or a part of it never. */
    public Optional<OfStep> of(List<Tick> ticks, int at) {
        if (at < 0 || at >= ticks.size() || !isBack(ticks.get(at).step())) {
            return Optional.empty();
        }
        goTo(ticks, at);
        Step step = ticks.get(at).step();
        double mean = shown.psnr(step.truth());
        if (Double.isNaN(mean)) {
            return Optional.empty();
        }
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        ticks.get(at)
                .tracks()
                .forEach((name, track) ->
                        verdicts.put(name, Verdict.of(track.prediction().psnr(), mean)));
        return Optional.of(new OfStep(step.lastSeen().age(), mean, verdicts));
    }

    private static boolean isBack(Step step) {
        return step.lastSeen().isBeyondWindow() && step.lastSeen().never() <= NEW;
    }

    /** Has exactly the first {@code steps} of those steps counted. */
    private void goTo(List<Tick> ticks, int steps) {
        while (taken.size() > steps || (!taken.isEmpty() && taken.getLast() != ticks.get(taken.size() - 1))) {
            Tick last = taken.removeLast();
            if (isShown(last)) {
                shown.remove(last.step().given());
            }
        }
        while (taken.size() < steps) {
            Tick next = ticks.get(taken.size());
            taken.add(next);
            if (isShown(next)) {
                shown.add(next.step().given());
            }
        }
    }

    private boolean isShown(Tick tick) {
        return Optional.ofNullable(tick.tracks().get(main))
                .filter(track -> track.prediction().kept() == Provenance.OBSERVED)
                .isPresent();
    }
}
