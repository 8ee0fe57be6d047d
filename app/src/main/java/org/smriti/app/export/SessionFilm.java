package org.smriti.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smriti.app.session.FramePrediction;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Tick;
import org.smriti.app.session.TrackTick;

/** Makes a film of a session: the truth and each model's prediction side by side. */
final class SessionFilm {

    private SessionFilm() {}

    /**
     * The film.
     *
     * @throws IllegalArgumentException if there is no step to show
     */
    static Film of(Recording recording) {
        return new Film(
                recording.side(),
                recording.ticks().stream().map(tick -> frame(recording, tick)).toList());
    }

    private static FilmFrame frame(Recording recording, Tick tick) {
        List<FilmPane> panes = new ArrayList<>();
        panes.add(new FilmPane("Truth", "", tick.step().truth(), Optional.empty()));
        for (String track : recording.tracks()) {
            panes.add(pane(track, tick));
        }
        return new FilmFrame(provenance(recording, tick), recording.title(), panes);
    }

    /** The pane of a model; before it joined, the frame that it was shown when it did. */
    private static FilmPane pane(String track, Tick tick) {
        TrackTick made = tick.tracks().get(track);
        if (made == null) {
            return new FilmPane(track, "", tick.step().given(), Optional.empty());
        }
        FramePrediction prediction = made.prediction();
        return new FilmPane(
                track,
                String.format(Locale.ROOT, "%.1f dB", prediction.psnr()),
                prediction.rgb(),
                Optional.of(prediction.kept()));
    }

    private static Provenance provenance(Recording recording, Tick tick) {
        return recording.tracks().stream()
                .flatMap(track -> Optional.ofNullable(tick.tracks().get(track)).stream())
                .map(track -> track.prediction().kept())
                .findFirst()
                .orElse(Provenance.OBSERVED);
    }
}
