package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import org.smriti.model.eval.score.EpisodeScore;
import org.smriti.model.eval.score.FrameScore;
import org.smriti.model.eval.score.ObjectScore;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.eval.score.Ssim;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Task;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.VisibleObject;
import org.smriti.model.world.sight.Age;

/** Scores the predictions of one episode; what does not depend on the predictor is computed once. */
final class Scorer {

    private static final int SMALLEST_SSIM = 11;

    private final Task task;
    private final EvalEpisode episode;
    private final int side;
    private final LastShown lastShown;
    private final List<List<VisibleObject>> objects = new ArrayList<>();
    private final int first;

    Scorer(Task task, EvalEpisode episode, Split split, Renderer renderer, RolloutSettings.Commit commit) {
        this.task = task;
        this.episode = episode;
        side = renderer.size();
        first = task.scoredFrom(split);
        lastShown = LastShown.of(episode, side, commit);
        ObjectRecall recall = episode.start().world().objects(episode.start(), renderer);
        for (int frame = 0; frame < episode.length(); frame++) {
            boolean shown = frame < episode.context() || commit == RolloutSettings.Commit.TRUTH;
            List<VisibleObject> inView = recall.next(episode.walk().states().get(frame), shown);
            if (frame >= first) {
                objects.add(inView);
            }
        }
    }

    /** Scores a predictor's frames by what the task wants of them. */
    EpisodeScore score(List<byte[]> predicted) {
        return score(predicted, frame -> task.agreesWith(frame).orElse(frame));
    }

    /** Scores them by their agreement with other generated frames. */
    EpisodeScore score(List<byte[]> predicted, IntUnaryOperator reference) {
        PixelErrors errors = new PixelErrors();
        List<FrameScore> frames = new ArrayList<>();
        List<ObjectScore> found = new ArrayList<>();
        for (int frame = first; frame < episode.length(); frame++) {
            int generated = frame - episode.context();
            byte[] actual = predicted.get(generated);
            OptionalInt like = task.agreesWith(frame);
            byte[] expected = like.isPresent()
                    ? predicted.get(reference.applyAsInt(frame) - episode.context())
                    : episode.truth().get(frame);
            int age = like.isPresent() // for a control, too: it scores the same frames
                    ? frame - like.getAsInt()
                    : lastShown.frames().get(generated).age();
            double ssim = side < SMALLEST_SSIM ? 0 : Ssim.of(actual, expected, side);
            FrameScore score = new FrameScore(Psnr.of(actual, expected), ssim, age, generated);
            frames.add(score);
            errors.add(
                    actual,
                    expected,
                    lastShown.pixels().get(generated),
                    lastShown.hidden().get(generated));
            if (like.isEmpty()) {
                objects.get(frame - first).forEach(object -> found.add(judged(object, actual, expected, score)));
            }
        }
        return new EpisodeScore(frames, errors.byAge(), errors.hidden(), found);
    }

    private static ObjectScore judged(VisibleObject object, byte[] actual, byte[] expected, FrameScore frame) {
        return new ObjectScore(
                object.kind(),
                object.foundIn(actual, expected),
                object.age().orElse(Age.NEVER),
                frame.age(),
                frame.number());
    }
}
