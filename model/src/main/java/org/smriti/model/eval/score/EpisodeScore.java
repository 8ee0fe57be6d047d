package org.smriti.model.eval.score;

import java.util.List;
import org.smriti.model.world.sight.AgeBin;

/**
 * How good one predictor was in one episode.
 *
 * @param frames in order
 * @param pixels errors of those of each {@link AgeBin#SEEN}
 * @param hidden error of those that show what was out of sight for longer than a window
 * @param objects in view, frame by frame
 */
public record EpisodeScore(
        List<FrameScore> frames, List<PixelError> pixels, PixelError hidden, List<ObjectScore> objects) {}
