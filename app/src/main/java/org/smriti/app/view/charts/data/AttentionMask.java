package org.smriti.app.view.charts.data;

/**
 * Which frames a frame may attend to: those of its own chunk, later ones too, and those of chunks before.
 *
 * @param chunk frames to a chunk
 * @param chunksBack chunks before its own that a frame sees: 1 for the attention window; −1, not even its own, for a model without attention
 */
public record AttentionMask(int chunk, int chunksBack) {

    /** How one frame relates to another under the mask. */
    public enum Sight {
        /** Out of reach. */
        UNSEEN,
        /** In reach, in an earlier chunk. */
        EARLIER,
        /** In the same chunk. */
        OWN_CHUNK
    }

    /** The mask of an architecture, by its name. */
    public static AttentionMask of(String variant, int chunk) {
        return new AttentionMask(
                chunk,
                switch (variant) {
                    case "causal" -> Integer.MAX_VALUE;
                    case "mamba" -> -1;
                    default -> 1;
                });
    }

    /** How frame {@code seen} relates to frame {@code from} when {@code from} is predicted. */
    public Sight sight(int from, int seen) {
        int back = from / chunk - seen / chunk;
        if (back < 0 || back > chunksBack) {
            return Sight.UNSEEN;
        }
        return back == 0 ? Sight.OWN_CHUNK : Sight.EARLIER;
    }

    /** The first frame of a frame's chunk. */
    public int chunkOf(int frame) {
        return frame / chunk * chunk;
    }
}
