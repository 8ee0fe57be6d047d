package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.train.plan.OwnFramesPlan;
import org.smriti.model.train.plan.Rates;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.train.plan.TrainingPlanJson;

class TrainCommandTest {

    private static final String[] SHORT = {"--stage", "room:6:1:spin", "--stage", "room:6:1:walk", "--steps"};

    @TempDir
    Path folder;

    @Test
    void aRunIsBegunGoneOnWithAndBegunFrom() throws IOException {
        Path run = folder.resolve("run");

        CommandRun begun = train(run, with("2", "--variant", "window", "--seed", "3"));

        assertEquals(0, begun.exitCode(), begun.err());
        assertTrue(begun.out().startsWith("Done at step 2, saved in " + run + "; held-out recall "), begun.out());
        assertTrue(begun.err().contains("100%") && begun.err().contains("frames/s"), begun.err());
        assertEquals("window", ModelFolder.read(run).config().get("variant").getAsString());

        CommandRun refused = train(run, with("3"));
        assertRefused(refused, run + " holds a run already");
        assertRefused(train(run, "--resume"), "has spent its budget after 2 steps");
        assertRefused(train(run, "--resume", "--variant", "hybrid"), "has the variant window, not hybrid");
        assertRefused(train(run, "--resume", "--seed", "4"), "has the seed 3, not 4");
        assertRefused(train(run, "--resume", "--preset", "base"), "not of the preset base");

        CommandRun resumed = train(run, "--resume", "--steps", "3");
        assertEquals(0, resumed.exitCode(), resumed.err());
        assertTrue(resumed.out().startsWith("Done at step 3"), resumed.out());
        assertFalse(resumed.err().contains("own frames"), resumed.err());
        assertFalse(ModelFolder.readConfig(run).has(ModelFolder.IMAGINED_LEVEL));
        assertEquals(
                2,
                TrainingPlanJson.read(run)
                        .curriculum()
                        .phases()
                        .getFirst()
                        .stages()
                        .size());

        Path next = folder.resolve("next");
        CommandRun from = train(next, with("1", "--variant", "window", "--init", run.toString()));
        assertEquals(0, from.exitCode(), from.err());
        assertRefused(
                train(folder.resolve("other"), with("1", "--variant", "mamba", "--init", run.toString())),
                "the weights of --init do not fit");
    }

    @Test
    void aRunThatIsOnlyLaidOutHoldsItsPlanAndWeightsAndIsThenTrained() throws IOException {
        Path run = folder.resolve("run");

        CommandRun prepared = train(
                run,
                with(
                        "1",
                        "--variant",
                        "mamba",
                        "--seed",
                        "3",
                        "--prepare",
                        "--own-frames",
                        "1",
                        "--own-level",
                        "0.2",
                        "--rate-factor",
                        "0.1"));

        assertEquals(0, prepared.exitCode(), prepared.err());
        assertTrue(prepared.out().startsWith("Prepared " + run + "; train it with "), prepared.out());
        assertEquals("mamba", ModelFolder.read(run).config().get("variant").getAsString());
        TrainingPlan plan = TrainingPlanJson.read(run);
        assertEquals(3, plan.seed());
        assertEquals(new OwnFramesPlan(1, 0.2), plan.ownFrames());
        assertEquals(Rates.STANDARD.standardTimes(0.1), plan.rates());
        assertTrue(Files.notExists(run.resolve("checkpoints")));
        assertEquals(0, ModelFolder.imaginedLevel(run), "before a step was on own frames");
        assertRefused(train(run, with("1", "--prepare")), run + " holds a run already");
        CommandRun trained = train(run, "--resume");
        assertEquals(0, trained.exitCode(), trained.err());
        assertTrue(trained.out().startsWith("Done at step 1"), trained.out());
        assertTrue(trained.err().contains("step 1 on own frames"), trained.err());
        assertEquals(0.2, ModelFolder.imaginedLevel(run));
        assertRefused(train(run, "--resume", "--own-level", "0.5"), "has spent its budget");
        assertEquals(0.2, ModelFolder.imaginedLevel(run), "which no step was told");

        Path next = folder.resolve("next");
        assertEquals(
                0,
                train(next, with("1", "--variant", "mamba", "--init", run.toString()))
                        .exitCode());
        assertEquals(0.2, ModelFolder.imaginedLevel(next));
    }

    @Test
    void aRunThatIsLaidOutWithWeightsGoesOnFromThem() throws IOException {
        Path first = folder.resolve("first");
        assertEquals(0, train(first, with("1", "--seed", "3")).exitCode());
        Path run = folder.resolve("run");
        assertEquals(
                0,
                train(run, with("1", "--prepare", "--init", first.toString())).exitCode());

        CommandRun changed = train(run, "--resume", "--prepare", "--own-frames", "1");

        assertEquals(0, changed.exitCode(), changed.err());
        assertEquals(1, TrainingPlanJson.read(run).ownFrames().share());
        Map<String, HostTensor> expected = ModelFolder.read(first).weights();
        Map<String, HostTensor> found = ModelFolder.read(run).weights();
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, tensor) ->
                assertArrayEquals(tensor.values(), found.get(name).values(), name));

        Map<String, HostTensor> fewer = new LinkedHashMap<>(found);
        fewer.remove("position");
        new ModelFolder(ModelFolder.readConfig(run), fewer).write(run);
        assertRefused(train(run, "--resume"), run + ": weights: there is no position of shape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere held-out | nowhere: folder: no training.json; expected the folder of a training run",
                "nowhere batches 0 x 1 | UNTIL is 'x', expected a whole number from 0",
                "nowhere batches | expected FOLDER batches FROM UNTIL THREADS, or FOLDER held-out",
                "nowhere | expected FOLDER batches FROM UNTIL THREADS, or FOLDER held-out",
            })
    void whatCannotBeFedIsRefusedInOneLine(String words, String expected) {
        CommandRun run = CommandRun.of(("feed " + words).split(" "));

        assertRefused(run, expected);
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--preset huge | no preset is called 'huge'; there are tiny, craft, parade, film, base",
                "--variant wide | no variant is called 'wide'",
                "--stage room:60 | is no stage",
                "--steps 0 | at least one step",
                "--minutes -1 | takes some minutes",
                "--minutes 1 --steps 1 | exclude each other",
                "--own-level 0.2 --steps 1 | --own-level marks own frames, and this run has none",
                "--own-frames 1 --own-level 2 --steps 1 | \"ownLevel\" is 2.0, expected 0 to 1",
                "--own-frames 1.1 --steps 1 | \"ownFrames\" is 1.1, expected 0 to 1",
                "--rate-factor 0 --steps 1 | \"rate factor\" is 0.0, expected above 0",
                "--device gpu7 | there is no device 'gpu7' here",
                "--stage room:60000:4:spin --steps 1 | takes about",
                "--stage room:60:100000:spin --steps 1 | takes about",
                "--stage room:60000:4:spin --prepare | for the frames of a batch",
                "--threads 0 | --threads must be at least 1",
                "--resume | there is no run to resume",
                "--resume --init x | choose",
                "--init nowhere --steps 1 | nowhere",
                "--steps many | many",
            })
    void whatCannotBeTrainedIsRefusedInOneLineAndLeavesNothingBehind(String options, String expected) {
        assertRefused(train(folder.resolve("run"), options.split(" ")), expected);
        assertTrue(Files.notExists(folder.resolve("run")));
    }

    private static void assertRefused(CommandRun run, String expected) {
        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(expected), run.err());
    }

    private static String[] with(String... more) {
        return Stream.concat(Arrays.stream(SHORT), Arrays.stream(more)).toArray(String[]::new);
    }

    private static CommandRun train(Path folder, String... options) {
        String[] all = Stream.of(Stream.of("train", "--out", folder.toString()), Arrays.stream(options))
                .flatMap(part -> part)
                .toArray(String[]::new);
        return CommandRun.of(all);
    }
}
