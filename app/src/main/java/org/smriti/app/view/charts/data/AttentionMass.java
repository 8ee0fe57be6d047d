package org.smriti.app.view.charts.data;

import java.util.List;
import java.util.function.Function;
import org.smriti.app.session.tick.AttentionSummary;

/**
 * How attention was shared out when a frame was predicted.
 *
 * @param own place of that frame among those in reach
 * @param byFrame share of each frame in reach, the oldest first
 * @param patch the patch that {@code byPatch} belongs to
 * @param byPatch share of each patch of each frame in reach
 */
public record AttentionMass(int own, double[] byFrame, int patch, double[] byPatch) {

    /** In place of a layer's number: the mean over all layers. */
    public static final int ALL = -1;

    /** No attention was measured. */
    public static final AttentionMass NONE = new AttentionMass(0, new double[0], 0, new double[0]);

    /** The attention of one layer, or the mean of all layers that have attention. */
    public static AttentionMass of(List<AttentionSummary> summaries, int layer) {
        List<AttentionSummary> chosen = (layer == ALL || layer >= summaries.size()
                        ? summaries
                        : List.of(summaries.get(layer)))
                .stream().filter(summary -> summary.byFrame().length > 0).toList();
        if (chosen.isEmpty()) {
            return NONE;
        }
        AttentionSummary first = chosen.getFirst();
        return new AttentionMass(
                first.own(),
                mean(chosen, AttentionSummary::byFrame),
                first.patch(),
                mean(chosen, AttentionSummary::byPatch));
    }

    private static double[] mean(List<AttentionSummary> summaries, Function<AttentionSummary, float[]> part) {
        double[] mean = new double[part.apply(summaries.getFirst()).length];
        for (AttentionSummary summary : summaries) {
            float[] values = part.apply(summary);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / (double) summaries.size();
            }
        }
        return mean;
    }

    /** Whether no attention was measured. */
    public boolean isEmpty() {
        return byFrame.length == 0;
    }

    /** Patches to a frame. */
    public int patches() {
        return byPatch.length / byFrame.length;
    }
}
