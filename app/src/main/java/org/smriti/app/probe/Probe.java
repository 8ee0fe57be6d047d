package org.smriti.app.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.StepSettings;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.verdict.ShownMean;
import org.smriti.model.eval.task.Split;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;

/**
 * A scripted session: the models follow the first part of a walk and imagine the rest.
 *
 * @param start where it begins; the probe moves a copy
 * @param seed of the choices that the script leaves open, and of the noise that predictions start from
 * @param split how many frames are shown, how many imagined
 * @param pace one that is fixed gives the same frames every time
 */
public record Probe(Script script, Simulation start, long seed, Split split, Pace pace) {

    /** Name of the baseline that repeats the last frame shown. */
    public static final String COPY = "copy";

    /** Name of the baseline that guesses the mean of all frames shown. */
    public static final String MEAN = "mean";

    /**
     * Runs it.
     *
     * @param models by name, the one that the probe is about first; all take frames of one size
     * @param progress is called before each frame, and may end it: the result is then of the frames so far
     * @throws IllegalArgumentException if the script cannot be divided as asked, in one line
     */
    public ProbeResult run(Map<String, WorldModel> models, Progress progress) {
        Trajectory walk = script.walk(start, seed, split);
        int size = models.values().iterator().next().config().resolution();
        List<ProbeFrame> frames = new ArrayList<>();
        try (Session session = new Session(start.copy(), size, seed)) {
            models.forEach(session::join);
            byte[] last = new byte[3 * size * size];
            ShownMean shown = new ShownMean();
            for (int i = 0; i < walk.length() && progress.goesOn(i, walk.length()); i++) {
                StepSettings settings = new StepSettings(i < split.context() ? Mode.FOLLOW : Mode.IMAGINE, pace);
                Tick tick = tick(session, walk.actions().get(i), walk.states().get(i), settings);
                frames.add(frame(tick, last, i == 0 ? last : shown.frame(), size));
                if (i < split.context()) {
                    last = tick.step().given();
                    shown.add(last);
                }
            }
        }
        return new ProbeResult(script, split, size, List.copyOf(models.keySet()), frames);
    }

    /**
     * Takes a step of the walk: by its action, which also does to the world what it did on the walk, or where the action leads elsewhere, by
     * its pose. No action glides backward, and an exact way back is what the paper measures.
     */
    private static Tick tick(Session session, Action action, AgentState next, StepSettings settings) {
        Simulation ahead = session.stand();
        if (session.length() > 0) {
            ahead.step(action);
        }
        return ahead.snapshot().equals(next)
                ? session.tick(action, settings)
                : session.tick(action, next.pose(), settings);
    }

    private ProbeFrame frame(Tick tick, byte[] last, byte[] mean, int size) {
        Step step = tick.step();
        Provenance provenance = step.index() < split.context() ? Provenance.OBSERVED : Provenance.IMAGINED;
        Map<String, FramePrediction> predictions = new LinkedHashMap<>();
        for (Map.Entry<String, TrackTick> track : tick.tracks().entrySet()) {
            predictions.put(track.getKey(), track.getValue().prediction());
        }
        predictions.put(COPY, FramePrediction.of(last, provenance, step, size, 0, 0));
        predictions.put(MEAN, FramePrediction.of(mean, provenance, step, size, 0, 0));
        return new ProbeFrame(step.index(), provenance, step.pose(), step.lastSeen(), step.truth(), predictions);
    }
}
