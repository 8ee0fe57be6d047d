package org.smriti.app.view.charts.data;

import java.util.ArrayList;
import java.util.List;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;

/** Computes the norms of a model's scan states. */
public final class StateNorms {

    private StateNorms() {}

    /** The norm of each layer's whole state over the steps; a layer without a scan has a curve without points. */
    public static List<Curve> byLayer(List<Tick> ticks, String track) {
        List<List<double[]>> points = new ArrayList<>();
        for (Tick tick : ticks) {
            TrackTick made = tick.tracks().get(track);
            if (made == null) {
                continue;
            }
            for (int layer = 0; layer < made.stateNorms().size(); layer++) {
                if (points.size() <= layer) {
                    points.add(new ArrayList<>());
                }
                float[] blocks = made.stateNorms().get(layer);
                if (blocks.length > 0) {
                    points.get(layer).add(new double[] {tick.step().index(), norm(blocks)});
                }
            }
        }
        List<Curve> curves = new ArrayList<>();
        points.forEach(own -> curves.add(Curve.of("layer " + (curves.size() + 1), own)));
        return curves;
    }

    /** The Euclidean norm of a vector from the norms of its parts. */
    static double norm(float[] parts) {
        double squares = 0;
        for (float part : parts) {
            squares += (double) part * part;
        }
        return Math.sqrt(squares);
    }

    /** One block's norm over the steps. */
    public static Curve ofBlock(List<Tick> ticks, String track, int layer, int block) {
        List<double[]> points = new ArrayList<>();
        for (Tick tick : ticks) {
            float[] blocks = blocks(tick, track, layer);
            if (block < blocks.length) {
                points.add(new double[] {tick.step().index(), blocks[block]});
            }
        }
        return Curve.of("block " + (block + 1), points);
    }

    /** The norms of a layer's blocks after a step; empty while the layer has no state. */
    public static float[] blocks(Tick tick, String track, int layer) {
        TrackTick made = tick.tracks().get(track);
        return made == null || layer >= made.stateNorms().size()
                ? new float[0]
                : made.stateNorms().get(layer);
    }

    /** The greatest norm that any block of a layer has had. */
    public static double greatest(List<Tick> ticks, String track, int layer) {
        double greatest = 0;
        for (Tick tick : ticks) {
            for (float norm : blocks(tick, track, layer)) {
                greatest = Math.max(greatest, norm);
            }
        }
        return greatest;
    }
}
