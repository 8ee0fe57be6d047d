package org.smriti.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smriti.app.session.LaneTick;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Shot;
import org.smriti.app.session.Tick;

/** Makes a film of a session: the truth, and what each model made of it. */
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
        for (String lane : recording.lanes()) {
            panes.add(pane(lane, tick));
        }
        return new FilmFrame(provenance(recording, tick), recording.title(), panes);
    }

    /** A model that was not there yet shows what it was told afterwards: the frame itself. */
    private static FilmPane pane(String lane, Tick tick) {
        LaneTick made = tick.lanes().get(lane);
        if (made == null) {
            return new FilmPane(lane, "", tick.step().given(), Optional.empty());
        }
        Shot shot = made.shot();
        return new FilmPane(
                lane, String.format(Locale.ROOT, "%.1f dB", shot.psnr()), shot.rgb(), Optional.of(shot.kept()));
    }

    private static Provenance provenance(Recording recording, Tick tick) {
        return recording.lanes().stream()
                .flatMap(lane -> Optional.ofNullable(tick.lanes().get(lane)).stream())
                .map(lane -> lane.shot().kept())
                .findFirst()
                .orElse(Provenance.OBSERVED);
    }
}
