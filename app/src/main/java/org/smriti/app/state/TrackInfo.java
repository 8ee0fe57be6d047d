package org.smriti.app.state;

import java.util.List;
import org.smriti.app.session.tick.Tick;

/**
 * A model on a track.
 *
 * @param name of its track
 * @param model name of its folder
 * @param variant its architecture
 * @param trainedFrames frames of the longest clip it was trained on
 * @param chunkFrames frames to a chunk
 * @param grid patches on a side of a frame
 * @param blocks per layer the tokens of each scan block, its rows and columns; empty for a layer without a scan
 */
public record TrackInfo(
        String name,
        String model,
        String variant,
        int trainedFrames,
        int chunkFrames,
        int grid,
        List<List<Integer>> blocks) {

    /** Name of the track of the main model. */
    public static final String SMRITI = "Smriti";

    /** Name of the track of the model that the main one is compared with. */
    public static final String RIVAL = "Rival";

    /** Text key of a track's name. */
    public static String title(String track) {
        return switch (track) {
            case RIVAL -> "track.rival";
            case Tick.TWIN -> "track.twin";
            default -> "track.smriti";
        };
    }
}
