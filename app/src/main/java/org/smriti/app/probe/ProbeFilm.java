package org.smriti.app.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFrame;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.export.FilmPane;
import org.smriti.app.export.Recording;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;

/** Makes a film of a probe: the truth, each model's prediction and the baseline side by side. */
public final class ProbeFilm {

    private ProbeFilm() {}

    /**
     * The film.
     *
     * @param origin where the probe ran, and the models by the names that the result has for them
     * @throws IllegalArgumentException if the probe was stopped before its first frame
     */
    public static Film of(ProbeResult result, FilmOrigin origin) {
        return new Film(
                result.size(),
                origin,
                result.frames().stream()
                        .map(frame -> frame(result, origin, frame))
                        .toList());
    }

    private static FilmFrame frame(ProbeResult result, FilmOrigin origin, ProbeFrame frame) {
        List<FilmPane> panes = new ArrayList<>();
        panes.add(new FilmPane(Recording.TRUTH, "", "", frame.truth(), Optional.empty()));
        for (String model : result.models()) {
            FramePrediction prediction = frame.predictions().get(model);
            panes.add(new FilmPane(
                    model,
                    origin.model(model),
                    decibels(prediction),
                    prediction.rgb(),
                    Optional.of(prediction.kept())));
        }
        FramePrediction copy = frame.predictions().get(Probe.COPY);
        panes.add(new FilmPane("last frame", "", decibels(copy), copy.rgb(), Optional.empty()));
        return new FilmFrame(frame.index(), frame.provenance(), caption(result, origin.world(), frame), panes);
    }

    private static String decibels(FramePrediction prediction) {
        return String.format(Locale.ROOT, "%.1f dB", prediction.psnr());
    }

    private static String caption(ProbeResult result, String world, ProbeFrame frame) {
        int imagined = frame.index() - result.split().context() + 1;
        String what = frame.provenance() == Provenance.OBSERVED
                ? "sees each frame after predicting it"
                : "imagining for " + imagined + (imagined == 1 ? " frame" : " frames");
        return result.script().label() + " in " + world + ": " + what;
    }
}
