package org.smriti.app.view.charts.data;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.AgeBin;

/**
 * How well a model predicted frames whose content was last seen a number of frames ago.
 *
 * @param bin number of the range of ages
 * @param frames number of frames in the range
 * @param psnr their mean PSNR, dB; NaN without frames
 * @param error standard error of that mean; 0 below two frames
 */
public record Recall(int bin, int frames, double psnr, double error) {

    /** Recall for each range of {@link AgeBin#ALL}; leaves out frames that show sky alone and frames that were not predicted. */
    public static List<Recall> byAge(List<Tick> ticks, String track) {
        return Stream.iterate(0, bin -> bin < AgeBin.ALL.size(), bin -> bin + 1)
                .map(bin -> of(bin, psnrs(ticks, track, bin)))
                .toList();
    }

    private static double[] psnrs(List<Tick> ticks, String track, int bin) {
        return ticks.stream()
                .filter(tick -> tick.tracks().containsKey(track) && bin(tick) == bin)
                .map(tick -> tick.tracks().get(track))
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

    /** The number of the range that a step lies in, or −1 for a step that shows sky alone. */
    public static int bin(Tick tick) {
        int age = tick.step().lastSeen().age();
        return age == Age.SKY ? -1 : AgeBin.ALL.indexOf(AgeBin.of(age));
    }

    /** A short name of a range, such as "≤25", "401+" or "new". */
    public static String label(int bin) {
        AgeBin range = AgeBin.ALL.get(bin);
        if (range.equals(AgeBin.NEVER)) {
            return "new";
        }
        return range.to() == Age.NEVER - 1 ? ">" + (range.from() - 1) : "≤" + range.to();
    }
}
