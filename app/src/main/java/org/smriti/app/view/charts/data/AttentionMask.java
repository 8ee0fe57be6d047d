package org.smriti.app.view.charts.data;

/**
 * Which frames a frame may attend to: those of its own chunk, later ones too, and those of chunks before.
 *
 * @param chunk frames to a chunk
 * @param chunksBack chunks before its own that a frame sees: 1 for the window, none for a model without attention's own window
 */
public record AttentionMask(int chunk, int chunksBack) {

    /** What one frame is to another. */
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

    /** What frame {@code seen} is to frame {@code from} when that one is predicted. */
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
