package org.smriti.app.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a session.
 *
 * @param branch number of the branch it was taken on
 * @param lanes what it was for each model that was there, by lane, as it was shown
 * @param operated the lane whose memory was operated on at that step, if any was: what counts of it is what its twin did
 */
public record Tick(int branch, Step step, Map<String, LaneTick> lanes, Optional<String> operated) {

    /** A step at which no memory was operated on. */
    public Tick(int branch, Step step, Map<String, LaneTick> lanes) {
        this(branch, step, lanes, Optional.empty());
    }

    /** What counts of it for a model, now and in what is saved; nothing if the model was not there yet. */
    public Optional<LaneTick> recorded(String lane) {
        String recorded = operated.filter(lane::equals).map(_ -> Session.TWIN).orElse(lane);
        return Optional.ofNullable(lanes.get(recorded));
    }

    /** The same without what it was for one of the models. */
    public Tick without(String lane) {
        Map<String, LaneTick> others = new LinkedHashMap<>(lanes);
        others.remove(lane);
        if (operated.filter(lane::equals).isEmpty()) {
            return new Tick(branch, step, others, operated);
        }
        others.remove(Session.TWIN);
        return new Tick(branch, step, others);
    }
}
