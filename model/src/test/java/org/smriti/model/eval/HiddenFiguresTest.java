package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.eval.score.Interval;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Watch;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.sight.LastSeen;

/** Whether the exams of a parade tell who remembers what was hidden from who does not. */
class HiddenFiguresTest {

    /** Makes the frames of an episode something else. */
    private record Altered(String name, Alteration alteration) implements Predictor {

        @Override
        public List<List<byte[]>> predict(List<EvalEpisode> episodes) {
            return episodes.stream()
                    .map(episode -> IntStream.range(episode.context(), episode.length())
                            .mapToObj(frame -> alteration.of(episode, frame))
                            .toList())
                    .toList();
        }
    }

    @FunctionalInterface
    private interface Alteration {
        byte[] of(EvalEpisode episode, int frame);
    }

    private static final Predictor TRUTH =
            new Altered("truth", (episode, frame) -> episode.truth().get(frame));

    /** Turns red, green and blue round where a colour is strong, so that every figure has another's. */
    private static final Predictor RECOLOURED = new Altered("recoloured", (episode, frame) -> {
        byte[] rgb = episode.truth().get(frame).clone();
        for (int i = 0; i < rgb.length; i += 3) {
            if (isStrong(rgb, i)) {
                byte red = rgb[i];
                rgb[i] = rgb[i + 1];
                rgb[i + 1] = rgb[i + 2];
                rgb[i + 2] = red;
            }
        }
        return rgb;
    });

    private static boolean isStrong(byte[] rgb, int at) {
        IntSummaryStatistics values =
                IntStream.range(at, at + 3).map(i -> rgb[i] & 0xff).summaryStatistics();
        return values.getMax() - values.getMin() > 80;
    }

    /** Sky and ground, as if there were nothing. */
    private static final Predictor EMPTY = new Altered("empty", (episode, frame) -> {
        byte[] rgb = new byte[episode.truth().get(frame).length];
        int row = rgb.length / 64;
        Arrays.fill(rgb, 0, 28 * row, (byte) 0xc0);
        Arrays.fill(rgb, 28 * row, rgb.length, (byte) 0x90);
        return rgb;
    });

    private static List<VariantScore> rows(String name, Predictor... predictors) {
        World world = Worlds.named(name);
        Renderer renderer = world.renderer(64);
        EvalSpec spec =
                new EvalSpec(new Watch(), world, new Split(70, 60), 810_000, 4, 4, RolloutSettings.Commit.PREDICTION);
        return new Evaluator(spec, renderer).run(List.of(predictors), (_, _, _) -> {});
    }

    private static Interval beyond(VariantScore row, ObjectKind kind) {
        return row.objectsBeyond(kind, LastSeen.WINDOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = ObjectKind.class,
            names = {"COLOUR", "SHAPE", "PATTERN", "WAY"})
    void theTruthIsAlwaysRightAndAnEmptySceneNever(ObjectKind kind) {
        List<VariantScore> rows = rows("parade-still", TRUTH, EMPTY);
        assertTrue(beyond(rows.get(0), kind).frames() > 30, kind + ": " + beyond(rows.get(0), kind));
        assertEquals(1, beyond(rows.get(0), kind).mean());
        assertTrue(beyond(rows.get(1), kind).mean() < 0.05, kind + ": " + beyond(rows.get(1), kind));
    }

    @Test
    void whoKnowsWhereSomethingIsButNotItsColourHasFewColoursAndMoreWaysRight() {
        List<VariantScore> rows = rows("parade-still", TRUTH, RECOLOURED);
        double colour = beyond(rows.get(1), ObjectKind.COLOUR).mean();
        assertTrue(colour < 0.2, "colours " + colour);
        double way = beyond(rows.get(1), ObjectKind.WAY).mean();
        assertTrue(way > colour + 0.2, "ways " + way);
    }

    @Test
    void housesAreAskedForWhenTheCameraComesBack() {
        List<VariantScore> still = rows("parade-still", TRUTH);
        List<VariantScore> near = rows("parade-near", TRUTH, RECOLOURED);
        assertEquals(0, beyond(still.getFirst(), ObjectKind.LANDMARK).frames(), "they never leave the picture");
        assertTrue(beyond(near.getFirst(), ObjectKind.LANDMARK).frames() > 60);
        assertEquals(1, beyond(near.getFirst(), ObjectKind.LANDMARK).mean());
        assertTrue(beyond(near.get(1), ObjectKind.LANDMARK).mean() < 0.7);
    }

    @Test
    void decibelsOfWhatWasHiddenLeaveOutWhatNeverLeftThePicture() {
        List<VariantScore> rows = rows("parade-still", TRUTH, new CopyLast(RolloutSettings.Commit.PREDICTION));
        assertEquals(Psnr.EQUAL, rows.getFirst().hidden().mean());
        VariantScore copy = rows.get(1);
        assertTrue(copy.overall().psnr().mean() > copy.hidden().mean() + 5, "most of a still picture can be copied");
        assertEquals(
                rows.getFirst().hidden().mean() - copy.hidden().mean(),
                rows.getFirst().aheadHidden(copy).mean(),
                1e-9);
    }
}
