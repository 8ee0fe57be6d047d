package org.smriti.app.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.cli.film.VideoOptions;
import org.smriti.app.video.Films;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.Curriculum;
import org.smriti.model.train.plan.Presets;
import org.smriti.model.train.plan.StageText;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.world.film.FilmFolder;
import picocli.CommandLine;

class FilmIntakeTest {

    private static final TrainingPlan USUAL = Presets.FILM.plan(Variant.HYBRID, 1);
    private static final TrainingPlan PLAN = USUAL.with(USUAL.net(), Curriculum.of(StageText.parse("film:6:1:watch")))
            .with(new Budget.Steps(1));

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private boolean take(Path run, int glances) throws IOException, InterruptedException {
        Path film = folder.resolve("film.mp4");
        if (!Files.exists(film)) {
            Films.make(film, "testsrc2=s=64x48:r=10:d=9");
        }
        VideoOptions options = CommandLine.populateCommand(new VideoOptions(), "--video", film.toString());
        CommandLine command =
                new CommandLine(options).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        int[] left = {glances};
        return new FilmIntake(run, PLAN, command).take(options, () -> left[0]-- <= 0);
    }

    @Test
    void whatIsStoppedLeavesNothingHalfWritten() throws IOException, InterruptedException {
        Path run = folder.resolve("run");

        for (int glances : new int[] {0, 1, 20}) {
            assertFalse(take(run, glances));
            assertFalse(Files.exists(run), "made for the films");
        }

        assertTrue(said.toString().contains("nothing of them is kept"), said.toString());
        Files.createDirectory(run);
        Files.writeString(run.resolve("notes.txt"), "mine");
        assertFalse(take(run, 5));
        assertEquals("mine", Files.readString(run.resolve("notes.txt")));
        assertFalse(FilmFolder.isIn(run));
    }

    @Test
    void whatARunThatNeverBeganHasLeftIsReplaced() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Path left = Files.createDirectories(run.resolve("films-unfinished"));
        Files.writeString(left.resolve("film-009.npy"), "half");
        Path old = Files.createDirectories(run.resolve("films"));
        Files.writeString(old.resolve("films.json"), "{}");

        assertTrue(take(run, Integer.MAX_VALUE));

        assertEquals(1, FilmFolder.open(run).reels().size());
        assertFalse(Files.exists(left));
        assertEquals(
                Optional.empty(), Optional.of(run.resolve("films/film-009.npy")).filter(Files::exists));
    }
}
