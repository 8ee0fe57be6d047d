package org.smriti.app.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;

/** Makes a film of a session: the truth and each model's prediction side by side. */
public final class SessionFilm {

    private SessionFilm() {}

    /**
     * The film.
     *
     * @throws IllegalArgumentException if there is no step or no pane to show
     */
    public static Film of(Recording recording) {
        return new Film(
                recording.side(),
                recording.origin(),
                recording.ticks().stream().map(tick -> frame(recording, tick)).toList());
    }

    private static FilmFrame frame(Recording recording, Tick tick) {
        Provenance provenance = provenance(recording, tick);
        int step = tick.step().index();
        return new FilmFrame(
                step,
                provenance,
                "step " + step + ": " + FilmFrame.word(provenance),
                recording.panes().stream()
                        .map(pane -> pane(recording, pane, tick))
                        .toList());
    }

    /** A pane; that of a model, before it joined, has the frame that it was shown when it did. */
    private static FilmPane pane(Recording recording, String name, Tick tick) {
        if (name.equals(Recording.TRUTH)) {
            return new FilmPane(name, "", "", tick.step().truth(), Optional.empty());
        }
        String model = recording.origin().model(name);
        Optional<FramePrediction> made = made(name, tick);
        return new FilmPane(
                name.equals(Tick.TWIN) ? "Untouched twin" : name,
                model,
                made.map(prediction -> String.format(Locale.ROOT, "%.1f dB", prediction.psnr()))
                        .orElse(""),
                made.map(FramePrediction::rgb).orElse(tick.step().given()),
                made.map(FramePrediction::kept));
    }

    /** What a model made of a step. While nobody operates, the untouched twin is the first model itself. */
    private static Optional<FramePrediction> made(String name, Tick tick) {
        TrackTick made = tick.tracks().get(name);
        Stream<TrackTick> those =
                made == null && name.equals(Tick.TWIN) ? tick.tracks().values().stream() : Stream.ofNullable(made);
        return those.findFirst().map(TrackTick::prediction);
    }

    private static Provenance provenance(Recording recording, Tick tick) {
        return Stream.concat(
                        recording.tracks().stream().flatMap(track -> made(track, tick).stream()),
                        tick.tracks().values().stream().map(TrackTick::prediction))
                .findFirst()
                .map(FramePrediction::kept)
                .orElse(Provenance.OBSERVED);
    }
}
