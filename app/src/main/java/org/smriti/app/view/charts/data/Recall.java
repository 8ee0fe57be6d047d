package org.smriti.app.view.charts.data;

import java.util.List;
import java.util.stream.IntStream;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.AgeBin;

/**
 * How well a model predicted frames whose content lies a number of frames back.
 *
 * @param bin number of the range of distances
 * @param frames number of frames in the range
 * @param psnr their mean PSNR, dB; NaN without frames
 * @param error standard error of that mean; 0 below two frames
 */
public record Recall(int bin, int frames, double psnr, double error) {

    /** Recall for each range of {@link AgeBin#ALL}; leaves out frames without a distance and frames that were not predicted. */
    public static List<Recall> byDistance(List<Tick> ticks, Distances distances, String track) {
        return IntStream.range(0, AgeBin.ALL.size())
                .mapToObj(bin -> of(bin, psnrs(ticks, distances.steps(bin), track)))
                .toList();
    }

    private static double[] psnrs(List<Tick> ticks, List<Integer> steps, String track) {
        return steps.stream()
                .map(step -> ticks.get(step).tracks())
                .filter(tracks -> tracks.containsKey(track))
                .map(tracks -> tracks.get(track))
                .mapToDouble((TrackTick made) -> made.prediction().psnr())
                .filter(Double::isFinite)
                .toArray();
    }

    private static Recall of(int bin, double[] psnrs) {
        double sum = 0;
        double squares = 0;
        for (double psnr : psnrs) {
            sum += psnr;
            squares += psnr * psnr;
        }
        int count = psnrs.length;
        double mean = sum / count;
        double variance = count < 2 ? 0 : Math.max(0, (squares - count * mean * mean) / (count - 1));
        return new Recall(bin, count, mean, count < 2 ? 0 : Math.sqrt(variance / count));
    }

    /** The name of a range on an axis with little room: the most frames of it, "…" where there is no most, or "new". */
    public static String label(int bin) {
        AgeBin range = AgeBin.ALL.get(bin);
        if (range.equals(AgeBin.NEVER)) {
            return "new";
        }
        if (range.to() == Age.NEVER - 1) {
            return "…";
        }
        return (bin == 0 ? "≤" : "") + range.to();
    }
}
