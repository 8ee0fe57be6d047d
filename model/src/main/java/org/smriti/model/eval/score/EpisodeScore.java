package org.smriti.model.eval.score;

import java.util.List;
import org.smriti.model.world.sight.AgeBin;

/**
 * How good one predictor was in one episode.
 *
 * @param frames in order
 * @param squares squared error of the pixels of each {@link AgeBin#SEEN}, summed over channels
 * @param values values that those sums are over
 * @param objects in view, frame by frame
 */
public record EpisodeScore(List<FrameScore> frames, long[] squares, long[] values, List<ObjectScore> objects) {}
