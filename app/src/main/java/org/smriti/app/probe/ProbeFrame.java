package org.smriti.app.probe;

import java.util.Map;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.model.world.Pose;
import org.smriti.model.world.sight.LastSeen;

/**
 * One frame of a probe.
 *
 * @param index from 0
 * @param provenance what the models' memories were given: observed or imagined
 * @param pose of the agent
 * @param lastSeen when its content was last shown to the models
 * @param truth R·R·3 bytes
 * @param predictions by name of the model; those of the baselines too
 */
public record ProbeFrame(
        int index,
        Provenance provenance,
        Pose pose,
        LastSeen lastSeen,
        byte[] truth,
        Map<String, FramePrediction> predictions) {}
