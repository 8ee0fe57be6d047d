package org.smriti.app.view.charts.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.smriti.app.session.Tick;
import org.smriti.app.session.TrackTick;

/** What a frame costs a model. */
public enum Cost {
    /** Milliseconds for prediction and memory. */
    TIME("ms per frame", track -> track.prediction().millis()),
    /** Megabytes of everything the model remembers. */
    MEMORY("MB of memory", track -> track.memoryBytes() / 1048576.0);

    private final String unit;
    private final ToDoubleFunction<TrackTick> measure;

    Cost(String unit, ToDoubleFunction<TrackTick> measure) {
        this.unit = unit;
        this.measure = measure;
    }

    /** What is counted. */
    public String unit() {
        return unit;
    }

    /** Of one step. */
    public double of(TrackTick track) {
        return measure.applyAsDouble(track);
    }

    /**
     * Against the frames that the model remembers, of which a take may begin with fewer again; steps that it did not predict, or that
     * nobody knows this of any more, are left out.
     */
    public Curve curve(List<Tick> ticks, String track) {
        List<double[]> points = new ArrayList<>();
        for (Tick tick : ticks) {
            TrackTick made = tick.tracks().get(track);
            if (made != null && made.memoryFrames() > 0) {
                points.add(new double[] {made.memoryFrames(), of(made)});
            }
        }
        points.sort(Comparator.comparingDouble(point -> point[0]));
        return Curve.of(track, points);
    }
}
