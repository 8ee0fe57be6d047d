package org.smriti.app.session.tick;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a session.
 *
 * @param branch number of the branch it was taken on
 * @param tracks by track, the results of the models that had joined, as the window shows them
 * @param operated the track whose memory was operated on at that step, if any was: its recorded result is its twin's
 */
public record Tick(int branch, Step step, Map<String, TrackTick> tracks, Optional<String> operated) {

    /** In ticks, the name of the track that goes on unchanged beside one whose memory is operated on. */
    public static final String TWIN = "Twin";

    /** A step at which no memory was operated on. */
    public Tick(int branch, Step step, Map<String, TrackTick> tracks) {
        this(branch, step, tracks, Optional.empty());
    }

    /** The result that is remembered and saved for a model: its twin's while it is operated on; none if it had not joined by then. */
    public Optional<TrackTick> recorded(String name) {
        String recorded = operated.filter(name::equals).map(_ -> TWIN).orElse(name);
        return Optional.ofNullable(tracks.get(recorded));
    }

    /**
     * What a model was shown at that step, R·R·3 bytes: what the camera delivered, disturbed or not; nothing if the model imagined the step
     * or made it anew.
     */
    public Optional<byte[]> shown(String name) {
        boolean blind = recorded(name)
                .filter(track -> track.prediction().kept() != Provenance.OBSERVED)
                .isPresent();
        return blind ? Optional.empty() : Optional.of(step.given());
    }

    /** The same step without the result of one model. */
    public Tick without(String name) {
        Map<String, TrackTick> others = new LinkedHashMap<>(tracks);
        others.remove(name);
        if (operated.filter(name::equals).isEmpty()) {
            return new Tick(branch, step, others, operated);
        }
        others.remove(TWIN);
        return new Tick(branch, step, others);
    }
}
