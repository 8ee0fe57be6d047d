package org.smriti.model.world.sight;

import java.util.Arrays;

/**
 * How old the content of one frame is.
 *
 * @param age the median age of its pixels, sky left out, or {@link Age#NEVER} if at least half was never seen, or {@link
 *     Age#SKY} if there is only sky
 * @param never the share of its pixels, sky left out, that were never seen before, 0 to 1
 * @param older the share of its pixels, sky left out, that were seen, but not within the last ten frames, 0 to 1
 * @param sky the share of its pixels that show sky, 0 to 1
 */
public record LastSeen(int age, double never, double older, double sky) {

    /** For a frame whose content is not known: it counts for nothing, like a frame of sky alone. */
    public static final LastSeen UNKNOWN = new LastSeen(Age.SKY, 0, 0, 1);

    /** The frames of one local attention window: what is older must be remembered otherwise. */
    public static final int WINDOW = 10;

    /** Sums up the ages of a frame's pixels, which are left as they are. */
    static LastSeen of(int[] ages) {
        int[] sorted = ages.clone();
        Arrays.sort(sorted);
        int sky = 0;
        while (sky < sorted.length && sorted[sky] == Age.SKY) {
            sky++;
        }
        int content = sorted.length - sky;
        if (content == 0) {
            return new LastSeen(Age.SKY, 0, 0, 1);
        }
        int never = 0;
        int older = 0;
        for (int i = sky; i < sorted.length; i++) {
            never += sorted[i] == Age.NEVER ? 1 : 0;
            older += Age.isOlder(sorted[i], WINDOW) ? 1 : 0;
        }
        return new LastSeen(
                sorted[sky + content / 2],
                (double) never / content,
                (double) older / content,
                (double) sky / sorted.length);
    }

    /**
     * The bin of the frame.
     *
     * @throws IllegalArgumentException if it shows only sky
     */
    public AgeBin bin() {
        return AgeBin.of(age);
    }

    /** Whether the frame counts for recall beyond the window: seen, but not within the last ten frames. */
    public boolean isBeyondWindow() {
        return Age.isOlder(age, WINDOW);
    }
}
