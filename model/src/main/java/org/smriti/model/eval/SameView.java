package org.smriti.model.eval;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.world.Pose;

/**
 * Predicts for each frame the picture shown from the nearest pose, a radian counting as much as a cell; of several the last. It knows a place
 * by heart, and nothing of what was changed there since.
 */
public record SameView() implements Predictor {

    @Override
    public String name() {
        return "sameView";
    }

    @Override
    public List<List<byte[]>> predict(List<EvalEpisode> episodes) {
        return episodes.stream()
                .map(episode -> IntStream.range(episode.context(), episode.length())
                        .mapToObj(frame -> episode.shown().get(nearest(episode, frame)))
                        .toList())
                .toList();
    }

    private static int nearest(EvalEpisode episode, int frame) {
        Pose pose = episode.walk().pose(frame);
        return IntStream.range(0, episode.context())
                .map(back -> episode.context() - 1 - back)
                .boxed()
                .min(Comparator.comparingDouble(
                        shown -> apart(pose, episode.walk().pose(shown))))
                .orElseThrow();
    }

    private static double apart(Pose one, Pose other) {
        double turned = StrictMath.IEEEremainder(one.heading() - other.heading(), 2 * StrictMath.PI);
        return StrictMath.hypot(one.x() - other.x(), one.y() - other.y()) + StrictMath.abs(turned);
    }
}
