package org.smriti.app.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a session.
 *
 * @param branch number of the branch it was taken on
 * @param tracks what it was for each model that was there, by track, as it was shown
 * @param operated the track whose memory was operated on at that step, if any was: what counts of it is what its twin did
 */
public record Tick(int branch, Step step, Map<String, TrackTick> tracks, Optional<String> operated) {

    /** A step at which no memory was operated on. */
    public Tick(int branch, Step step, Map<String, TrackTick> tracks) {
        this(branch, step, tracks, Optional.empty());
    }

    /** What counts of it for a model, now and in what is saved; nothing if the model was not there yet. */
    public Optional<TrackTick> recorded(String name) {
        String recorded = operated.filter(name::equals).map(_ -> Session.TWIN).orElse(name);
        return Optional.ofNullable(tracks.get(recorded));
    }

    /** The same without what it was for one of the models. */
    public Tick without(String name) {
        Map<String, TrackTick> others = new LinkedHashMap<>(tracks);
        others.remove(name);
        if (operated.filter(name::equals).isEmpty()) {
            return new Tick(branch, step, others, operated);
        }
        others.remove(Session.TWIN);
        return new Tick(branch, step, others);
    }
}
