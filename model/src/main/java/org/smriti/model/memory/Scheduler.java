package org.smriti.model.memory;

import ai.djl.ndarray.types.DataType;
import java.util.Locale;
import org.smriti.model.tensor.PrecisionChoice;

/**
 * Holds a {@link Profile}'s latency budget on the machine at hand: from the measured time of past passes it chooses how many denoising steps the
 * next frame gets and how far ahead it looks. Steps come first, since they decide the frame that is shown; look-ahead takes what is
 * left.
 */
public final class Scheduler {

    /** Weight of the newest measurement. */
    private static final double NEWEST = 0.2;

    private final int chunkFrames;
    private final double[] millis; // per number of frames in the pass; 0 where not measured yet

    /**
     * Begins without measurements.
     *
     * @param chunkFrames frames to a chunk
     */
    public Scheduler(int chunkFrames) {
        this.chunkFrames = chunkFrames;
        millis = new double[chunkFrames + 1];
    }

    /** The precision to load a model in: the faster one, but float32 for {@link Profile#QUALITY}. */
    public static DataType precision(Profile profile, PrecisionChoice measured) {
        return profile == Profile.QUALITY ? DataType.FLOAT32 : measured.type();
    }

    /**
     * Learns from a pass.
     *
     * @param frames that were in it, open and wanted
     * @param took milliseconds
     */
    public void measured(int frames, double took) {
        millis[frames] = millis[frames] == 0 ? took : (1 - NEWEST) * millis[frames] + NEWEST * took;
    }

    /**
     * Chooses for the next frame.
     *
     * @param profile whose budget is to be kept
     * @param openFrames frames of the chunk that are seen already
     */
    public Schedule next(Profile profile, int openFrames) {
        double advance = expected(chunkFrames) / chunkFrames; // one clean pass for every chunk
        double room = profile.budgetMillis() - advance;
        int steps = profile.steps();
        while (steps > 1 && steps * expected(openFrames + 1) > room) {
            steps--;
        }
        int lookAhead = 1;
        int most = Math.min(profile.lookAhead(), chunkFrames - openFrames);
        while (lookAhead < most && steps * expected(openFrames + lookAhead + 1) <= room) {
            lookAhead++;
        }
        double total = advance + steps * expected(openFrames + lookAhead);
        return new Schedule(steps, lookAhead, total, why(profile, steps, lookAhead, total));
    }

    private static String why(Profile profile, int steps, int lookAhead, double total) {
        String chosen = String.format(
                Locale.ROOT,
                "%s: %d step%s, %d frame%s ahead, %.0f of %.0f ms",
                profile.label(),
                steps,
                steps == 1 ? "" : "s",
                lookAhead,
                lookAhead == 1 ? "" : "s",
                total,
                profile.budgetMillis());
        return total <= profile.budgetMillis() ? chosen : chosen + ": this machine is slower than the budget";
    }

    /** Milliseconds of a pass over that many frames: measured, or guessed from the nearest number that was, not below it. */
    private double expected(int frames) {
        for (int distance = 0; distance <= chunkFrames; distance++) {
            for (int other : new int[] {frames - distance, frames + distance}) {
                if (other > 0 && other <= chunkFrames && millis[other] > 0) {
                    return millis[other] * Math.max(1, (double) frames / other);
                }
            }
        }
        return 0;
    }
}
