package org.smriti.model.train.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.Curriculum;
import org.smriti.model.train.plan.StageText;
import org.smriti.model.train.plan.TinyPlans;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.train.plan.TrainingPlanJson;
import org.smriti.model.world.film.FilmRuns;
import org.smriti.model.world.film.NumberedFilm;

class FilmClipsTest {

    private static final int CLIP = 6;

    @TempDir
    Path run;

    private TrainingPlan plan;

    @BeforeEach
    void layOut() throws IOException {
        plan = plan("film:" + CLIP + ":3:watch");
        TrainingPlanJson.write(run, plan);
        FilmRuns.write(run, plan.net().resolution(), CLIP, 60, 20, 90);
    }

    private static TrainingPlan plan(String stage) {
        TrainingPlan tiny = TinyPlans.plan(new Budget.Steps(9));
        return tiny.with(tiny.net().withActions(1).with(NetConfig.PoseMode.OFF), Curriculum.of(StageText.parse(stage)));
    }

    private byte[] fed(String words) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClipFeeder.feed((run + " " + words).split(" "), out);
        return out.toByteArray();
    }

    @Test
    void aStepHasTheSameBatchWheneverTheFeedBegins() throws IOException, InterruptedException {
        byte[] whole = fed("batches 0 5 2");
        byte[] later = fed("batches 3 5 1");
        assertArrayEquals(later, Arrays.copyOfRange(whole, whole.length - later.length, whole.length));
        assertTrue(fed("held-out").length > 12 * CLIP);
    }

    @Test
    void clipsToTrainOnAndHeldOutOnesAreWholeAndApart() throws IOException, InterruptedException {
        ClipSource source = ClipSource.of(run, plan);
        try (BatchLoader loader = new BatchLoader(source, plan.curriculum(), plan.seed(), 0, 1)) {
            for (int step = 0; step < 20; step++) {
                assertWithin(loader.take(), new int[] {0, 0, 0}, new int[] {51, 20, 76});
            }
        }
        Batch heldOut = HeldOutClips.of(
                        source,
                        plan.curriculum().stage(0),
                        plan.curriculum().stage(0).tasks().getFirst())
                .batch();
        assertWithin(heldOut, new int[] {51, 20, 76}, new int[] {60, 20, 90});
    }

    private static void assertWithin(Batch batch, int[] from, int[] to) {
        for (int clip = 0; clip < batch.clips(); clip++) {
            byte[] first = frame(batch, clip, 0);
            int film = NumberedFilm.filmOf(first);
            for (int frame = 0; frame < CLIP; frame++) {
                byte[] rgb = frame(batch, clip, frame);
                int number = NumberedFilm.numberOf(rgb);
                assertEquals(film, NumberedFilm.filmOf(rgb));
                assertEquals(NumberedFilm.numberOf(first) + frame, number);
                assertTrue(number >= from[film] && number < to[film], film + " " + number);
            }
        }
    }

    private static byte[] frame(Batch batch, int clip, int frame) {
        int at = batch.offset(clip, frame);
        return Arrays.copyOfRange(batch.rgb(), at, at + batch.frameBytes());
    }

    @Test
    void stagesThatTheFilmsAreTooShortForAreRefusedInOneLine() {
        String message = assertThrows(FileFormatException.class, () -> ClipSource.of(run, plan("film:15:1:watch")))
                .getMessage();
        assertEquals(
                run.resolve("films")
                        + ": stage film:15:1:watch=1.0: no film has a clip of 15 frames to hold out; one of"
                        + " 94 frames would; expected longer films, or shorter clips",
                message);
    }

    @Test
    void filmsAreMissedOnlyWhereAStageWantsThem(@TempDir Path empty) throws IOException {
        ClipSource.of(empty, plan("parade-still:6:1:watch"));
        assertThrows(FileFormatException.class, () -> ClipSource.of(empty, plan));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new ClipSource(8).clip(plan.curriculum().stage(0), 1, 1))
                .getMessage();
        assertTrue(message.contains("smriti train --video"), message);
        assertThrows(IllegalArgumentException.class, () -> StageText.parse("film:6:1:spin"));
    }
}
