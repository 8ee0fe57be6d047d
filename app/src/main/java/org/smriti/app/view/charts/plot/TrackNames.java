package org.smriti.app.view.charts.plot;

import java.util.Optional;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;

/** Names a track together with the model that plays on it. */
public final class TrackNames {

    private TrackNames() {}

    /** For a person, such as "Smriti · hybrid"; the track alone if no model is known for it. */
    public static String full(ExplorerState state, String track) {
        String title = state.texts().get(TrackInfo.title(track));
        return model(state, track)
                .map(model -> state.texts().get("charts.track", title, model))
                .orElse(title);
    }

    /** For tables, in which names stay in English, such as "Smriti (hybrid)". */
    public static String plain(ExplorerState state, String track) {
        return model(state, track).map(model -> track + " (" + model + ")").orElse(track);
    }

    /** Name of the model on a track; none of a twin, which has the model of the track beside it. */
    public static Optional<String> model(ExplorerState state, String track) {
        return track.equals(Tick.TWIN)
                ? Optional.empty()
                : state.session().get().flatMap(session -> session.track(track)).map(TrackInfo::model);
    }
}
