package org.smriti.app.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a session.
 *
 * @param branch number of the branch it was added to
 * @param lanes what it was for each model, by lane
 */
public record Tick(int branch, Step step, Map<String, LaneTick> lanes) {

    /** The same without what it was for one of the models. */
    public Tick without(String lane) {
        Map<String, LaneTick> others = new LinkedHashMap<>(lanes);
        others.remove(lane);
        return new Tick(branch, step, others);
    }
}
