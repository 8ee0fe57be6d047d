package org.smriti.app.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.stage.Disturbances;

/** Explains a step of the timeline: what the colour of its stripe means, what disturbed it, and what a click does. */
final class StepTip {

    private final ExplorerState state;

    StepTip(ExplorerState state) {
        this.state = state;
    }

    /** The explanation of a step of the current branch; of the timeline alone if there is no such step. */
    String text(int step) {
        Texts texts = state.texts();
        List<String> parts = new ArrayList<>();
        if (step >= 0 && step < state.ticks().size()) {
            Tick tick = state.ticks().get(step);
            parts.add(texts.get("timeline.step", step));
            parts.add(texts.get(stripe(tick)));
            if (!tick.step().disturbances().isEmpty()) {
                parts.add(texts.get("timeline.disturbed", Disturbances.badge(texts, tick.step())));
            }
            state.session()
                    .get()
                    .flatMap(session -> session.track(TrackInfo.SMRITI))
                    .filter(track -> step >= track.trainedFrames())
                    .ifPresent(track -> parts.add(texts.get("timeline.beyond-training", track.trainedFrames())));
        }
        parts.add(texts.get("timeline.click"));
        return String.join(" ", parts);
    }

    private static String stripe(Tick tick) {
        Provenance kept = Optional.ofNullable(tick.tracks().get(TrackInfo.SMRITI))
                .map(track -> track.prediction().kept())
                .orElse(Provenance.OBSERVED);
        return switch (kept) {
            case OBSERVED -> "timeline.observed";
            case IMAGINED -> "timeline.imagined";
            case REGENERATED -> "timeline.regenerated";
        };
    }
}
