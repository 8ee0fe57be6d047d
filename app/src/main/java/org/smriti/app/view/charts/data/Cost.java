package org.smriti.app.view.charts.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;

/** What a frame costs a model. */
public enum Cost {
    /** Milliseconds for prediction and memory. */
    TIME("ms per frame", track -> track.prediction().millis()),
    /** Memory that the model's state and caches take, in megabytes. */
    MEMORY("MB of memory", track -> track.memoryBytes() / 1048576.0);

    private final String unit;
    private final ToDoubleFunction<TrackTick> measure;

    Cost(String unit, ToDoubleFunction<TrackTick> measure) {
        this.unit = unit;
        this.measure = measure;
    }

    /** The unit, as it stands on the axis. */
    public String unit() {
        return unit;
    }

    /** The cost of one step. */
    public double of(TrackTick track) {
        return measure.applyAsDouble(track);
    }

    /**
     * Cost against the number of frames that the model remembers, which is smaller again where a regenerated branch begins. Leaves out steps
     * that the model did not predict and steps whose cost is not known any more.
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
