package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smriti.model.eval.score.ImageScore;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.eval.task.LongHorizon;
import org.smriti.model.eval.task.Reasoning;
import org.smriti.model.eval.task.Retrieval;
import org.smriti.model.eval.task.Spin;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Task;
import org.smriti.model.eval.task.ZeroPrefix;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.sight.AgeBin;
import org.smriti.model.world.sight.LastSeen;

class EvaluatorTest {

    private static final Renderer RENDERER = MazeWorlds.named("room").renderer(16);

    private static EvalSpec spec(Task task, Split split) {
        return new EvalSpec(task, MazeWorlds.named("room"), split, 800_000, 5, 2, RolloutSettings.Commit.PREDICTION);
    }

    private static List<VariantScore> run(Task task, Split split, Predictor... predictors) {
        return new Evaluator(spec(task, split), RENDERER).run(List.of(predictors), (name, episodes, frames) -> {});
    }

    @Test
    void aPredictorOfTheTruthScoresTheMost() {
        List<VariantScore> rows = run(
                new Spin(0, Spin.Sense.EITHER),
                new Split(30, 10),
                new Seer(),
                new CopyLast(RolloutSettings.Commit.PREDICTION),
                new MeanFrame());

        assertEquals(
                List.of("seer", "copy", "mean"),
                rows.stream().map(VariantScore::name).toList());
        VariantScore seer = rows.get(0);
        assertEquals(Psnr.EQUAL, seer.overall().psnr().mean());
        assertEquals(1, seer.overall().ssim().mean(), 1e-9);
        assertEquals(50, seer.overall().frames());
        assertEquals(
                seer.objects(ObjectKind.SPHERE).inView(),
                seer.objects(ObjectKind.SPHERE).found());
        assertTrue(seer.objects(ObjectKind.SPHERE).inView() > 0);
        assertTrue(rows.get(1).overall().psnr().mean() < 30);
        assertTrue(rows.get(1).objects(ObjectKind.SPHERE).found()
                < seer.objects(ObjectKind.SPHERE).found());
        assertTrue(seer.ahead(rows.get(1), LastSeen.WINDOW).low() > 0);
    }

    @Test
    void theBinsDivideTheFramesSeen() {
        VariantScore row = run(new Retrieval(), new Split(30, 30), new CopyLast(RolloutSettings.Commit.PREDICTION))
                .getFirst();

        long inBins =
                row.byLastSeen().values().stream().mapToLong(ImageScore::frames).sum();
        assertEquals(row.overall().frames(), inBins);
        assertTrue(row.beyond(LastSeen.WINDOW).frames() > 0);
        assertTrue(row.beyond(LastSeen.WINDOW).frames() < inBins);
        assertTrue(row.beforeLast(LastSeen.WINDOW).frames()
                <= row.beyond(LastSeen.WINDOW).frames());
        assertEquals(30, row.byFrame().size());
        assertEquals(row.byFrame().getFirst(), Psnr.EQUAL, "retrieval begins with the last frame shown");
    }

    @Test
    void pixelsAreBinnedToo() {
        VariantScore row = run(
                        new Spin(0, Spin.Sense.EITHER),
                        new Split(40, 10),
                        new CopyLast(RolloutSettings.Commit.PREDICTION))
                .getFirst();

        assertTrue(row.byPixelLastSeen().containsKey(new AgeBin(1, 10)));
        assertTrue(row.byPixelLastSeen().containsKey(new AgeBin(11, 25)));
    }

    @Test
    void whereTheTruthIsCommittedTheLastFrameShownIsTheOneBefore() {
        EvalEpisode episode = EvalEpisode.of(
                new Reasoning(), MazeWorlds.named("room").start(800_000), 800_000, new Split(8, 4), RENDERER);

        List<byte[]> copied = new CopyLast(RolloutSettings.Commit.TRUTH)
                .predict(List.of(episode))
                .getFirst();

        assertEquals(episode.truth().subList(7, 11), copied);
    }

    @Test
    void zeroPrefixAsksForAgreementWithOneself() {
        Predictor grey = new Predictor() {
            @Override
            public String name() {
                return "grey";
            }

            @Override
            public List<List<byte[]>> predict(List<EvalEpisode> episodes) {
                return Collections.nCopies(episodes.size(), Collections.nCopies(40, new byte[768]));
            }
        };

        List<VariantScore> rows = run(new ZeroPrefix(), new Split(0, 40), new Seer(), grey);

        assertEquals(
                List.of("seer", "seer.halfTurn", "grey", "grey.halfTurn"),
                rows.stream().map(VariantScore::name).toList());
        assertEquals(Psnr.EQUAL, rows.get(0).overall().psnr().mean());
        assertEquals(100, rows.get(0).overall().frames());
        assertTrue(rows.get(1).overall().psnr().mean() < 30);
        assertEquals(100, rows.get(1).beyond(10).frames(), "a control is of the same frames");
        assertEquals(Psnr.EQUAL, rows.get(3).overall().psnr().mean());
    }

    @Test
    void aVariationKeepsTheControlOfTheTaskThatItVaries() {
        List<VariantScore> rows = run(new LongHorizon(new ZeroPrefix(), 2), new Split(0, 40), new Seer());

        assertEquals(
                List.of("seer", "seer.halfTurn"),
                rows.stream().map(VariantScore::name).toList());
    }

    @Test
    void anEvaluationWithoutEpisodesIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new EvalSpec(
                        new Retrieval(),
                        MazeWorlds.named("room"),
                        new Split(2, 2),
                        800_000,
                        0,
                        1,
                        RolloutSettings.Commit.PREDICTION));
    }
}
