package org.smriti.app.live;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.TrackInfo;

/** Tells how near models came to the truth in steps that were made anew. */
final class TakeScores {

    private TakeScores() {}

    /** The mean of each model over all steps, such as {@code parade 24.1 dB, parade-window 17.3 dB}. */
    static String of(List<TrackInfo> models, List<Tick> made) {
        return models.stream()
                .map(info -> String.format(Locale.ROOT, "%s %.1f dB", info.model(), mean(info.name(), made)))
                .collect(Collectors.joining(", "));
    }

    private static double mean(String track, List<Tick> made) {
        return made.stream()
                .mapToDouble(tick -> tick.tracks().get(track).prediction().psnr())
                .average()
                .orElse(Double.NaN);
    }
}
