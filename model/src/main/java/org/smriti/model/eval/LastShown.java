package org.smriti.model.eval;

import java.util.Arrays;
import org.smriti.model.world.Pose;

/**
 * How many frames ago the model was last shown what a frame shows. In a roll-out that ends with the context, since afterwards the
 * model sees nothing but its own predictions; where the truth is committed, every earlier frame counts.
 *
 * @param pixels for each generated frame and pixel, frames since it was last shown; {@link #NEVER} or {@link #SKY}
 */
record LastShown(int[][] pixels) {

    /** Was not shown before. */
    static final int NEVER = 0;

    /** Shows the sky, which is everywhere. */
    static final int SKY = -1;

    static LastShown of(Exam exam, int side, RolloutSettings.Commit commit) {
        Surfaces surfaces = new Surfaces(exam.maze(), side);
        int[] lastShown = new int[surfaces.count()];
        Arrays.fill(lastShown, SKY);
        int[][] pixels = new int[exam.length() - exam.context()][];
        for (int frame = 0; frame < exam.length(); frame++) {
            Pose pose = exam.walk().poses().get(frame);
            int[] seen = surfaces.seen(pose);
            if (frame >= exam.context()) {
                pixels[frame - exam.context()] = lags(seen, lastShown, frame);
            }
            if (frame < exam.context() || commit == RolloutSettings.Commit.TRUTH) {
                for (int name : seen) {
                    if (name != Surfaces.SKY) {
                        lastShown[name] = frame;
                    }
                }
            }
        }
        return new LastShown(pixels);
    }

    private static int[] lags(int[] seen, int[] lastShown, int frame) {
        int[] lags = new int[seen.length];
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] == Surfaces.SKY) {
                lags[i] = SKY;
            } else {
                int last = lastShown[seen[i]];
                lags[i] = last < 0 ? NEVER : frame - last;
            }
        }
        return lags;
    }

    /**
     * The lag of a whole frame: the median over what was shown before, or {@link #NEVER} where that is less than half of what is not
     * sky.
     */
    int ofFrame(int generated) {
        int[] lags = pixels[generated];
        int[] shown = Arrays.stream(lags).filter(lag -> lag > NEVER).sorted().toArray();
        long solid = Arrays.stream(lags).filter(lag -> lag != SKY).count();
        return shown.length == 0 || 2L * shown.length < solid ? NEVER : shown[shown.length / 2];
    }
}
