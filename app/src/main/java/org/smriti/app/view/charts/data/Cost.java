package org.smriti.app.view.charts.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.smriti.app.session.LaneTick;
import org.smriti.app.session.Tick;

/** What a frame costs a model. */
public enum Cost {
    /** Milliseconds for prediction and memory. */
    TIME("ms per frame", lane -> lane.shot().millis()),
    /** Megabytes of everything the model remembers. */
    MEMORY("MB of memory", lane -> lane.memoryBytes() / 1048576.0);

    private final String unit;
    private final ToDoubleFunction<LaneTick> measure;

    Cost(String unit, ToDoubleFunction<LaneTick> measure) {
        this.unit = unit;
        this.measure = measure;
    }

    /** What is counted. */
    public String unit() {
        return unit;
    }

    /** Of one step. */
    public double of(LaneTick lane) {
        return measure.applyAsDouble(lane);
    }

    /**
     * Against the frames that the model remembers, of which a take may begin with fewer again; steps that it did not predict, or that
     * nobody knows this of any more, are left out.
     */
    public Curve curve(List<Tick> ticks, String lane) {
        List<double[]> points = new ArrayList<>();
        for (Tick tick : ticks) {
            LaneTick made = tick.lanes().get(lane);
            if (made != null && made.memoryFrames() > 0) {
                points.add(new double[] {made.memoryFrames(), of(made)});
            }
        }
        points.sort(Comparator.comparingDouble(point -> point[0]));
        return Curve.of(lane, points);
    }
}
