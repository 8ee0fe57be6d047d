package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.train.clip.ClipFeeder;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.TinyPlans;
import org.smriti.model.train.plan.TrainingPlan;

/**
 * The trainer in PyTorch for Python resumes our run, and we resume one of its runs. Skipped without a Python that has PyTorch
 * and safetensors; {@code SMRITI_PYTHON} names one.
 */
class TwinTest {

    private static final Path EAGER =
            Path.of("..", "src", "eager").toAbsolutePath().normalize();
    private static final int STEPS = 6;

    /** Relative error of float32 sums in another order over a few steps. */
    private static final double TOLERANCE = 1e-4;

    private static Optional<String> python = Optional.empty();

    @TempDir
    Path folder;

    private Path run;
    private Path feeder;

    /** Exit code and output of a process. */
    private record Ended(int code, String said) {}

    @BeforeAll
    static void findPython() throws IOException, InterruptedException {
        String named = Optional.ofNullable(System.getenv("SMRITI_PYTHON")).orElse("python3");
        try {
            if (ended(List.of(named, "-c", "import torch, safetensors")).code() == 0) {
                python = Optional.of(named);
            }
        } catch (IOException e) {
            // no such program
        }
    }

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(python.isPresent(), "there is no Python with PyTorch and safetensors");
        run = folder.resolve("run");
        feeder = folder.resolve("feeder");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = placeOf(ClipFeeder.class) + File.pathSeparator + placeOf(Gson.class);
        Files.writeString(
                feeder,
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"%n".formatted(java, classes, ClipFeeder.class.getName()));
        Files.setPosixFilePermissions(feeder, PosixFilePermissions.fromString("rwx------"));
    }

    private static Path placeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Ended ended(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private Ended twin(String... options) throws IOException, InterruptedException {
        return twin(Stream.of(python.orElseThrow()), options);
    }

    private Ended twin(Stream<String> launcher, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher.toList());
        command.addAll(List.of(
                EAGER.resolve("train.py").toString(),
                run.toString(),
                "--device",
                "cpu",
                "--threads",
                "1",
                "--feeder",
                feeder.toString()));
        command.addAll(List.of(options));
        return ended(command);
    }

    /** Trains in Java until a step, with a plan of that many steps. */
    private static void train(Path folder, TrainingPlan plan, int until, Trainer.Start start)
            throws IOException, InterruptedException {
        long[] done = {0};
        TrainingListener counter = new TrainingListener() {
            @Override
            public void stepped(Progress progress) {
                done[0] = progress.step();
            }
        };
        Trainer.TrainerSettings settings = new Trainer.TrainerSettings(1, Double.MAX_VALUE, Double.MAX_VALUE);
        TinyRuns.run(plan, folder, settings, counter, start, () -> done[0] >= until);
    }

    private void prepare(TrainingPlan plan) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                Trainer trainer = new Trainer(
                        plan, run, TinyRuns.SAVE_ALWAYS, TrainingListener.NONE, manager, Trainer.Start.FRESH)) {
            trainer.prepare();
        }
    }

    /** Prepares a run, and trains another with the same start in Java alone. */
    private Path preparedAndTrainedAlone(TrainingPlan plan, int until) throws IOException, InterruptedException {
        prepare(plan);
        Path alone = folder.resolve("alone");
        train(alone, plan, until, Trainer.Start.from(run));
        return alone;
    }

    private static void assertClose(Checkpoints.Checkpoint expected, Checkpoints.Checkpoint found, double tolerance) {
        assertEquals(expected.step(), found.step());
        assertEquals(expected.tensors().keySet(), found.tensors().keySet());
        expected.tensors().forEach((name, tensor) -> {
            double error = 0;
            double size = 0;
            for (int i = 0; i < tensor.values().length; i++) {
                double difference =
                        tensor.values()[i] - found.tensors().get(name).values()[i];
                error += difference * difference;
                size += tensor.values()[i] * tensor.values()[i];
            }
            assertTrue(
                    error <= tolerance * tolerance * size + 1e-12,
                    name + ": " + Math.sqrt(error / size) + " of its size");
        });
    }

    /** The twin went well, and its run is where Java's is. */
    private void assertTrainedAs(Path alone, Ended ended) throws IOException {
        assertEquals(0, ended.code(), ended.said());
        assertClose(TinyRuns.latest(alone), TinyRuns.latest(run), TOLERANCE);
    }

    @Test
    void aRunThatBothTrainInTurnIsThatOfJavaAlone() throws IOException, InterruptedException {
        TrainingPlan plan = TinyPlans.plan(new Budget.Steps(STEPS));
        Path alone = preparedAndTrainedAlone(plan, STEPS);
        Trainer.Start start = Trainer.Start.from(run);

        train(run, plan, 2, start);
        Ended stopped = twin("--stop-at", "4");
        assertEquals(0, stopped.code(), stopped.said());
        assertEquals(4, TinyRuns.latest(run).step());
        train(run, plan, STEPS, start);

        assertClose(TinyRuns.latest(alone), TinyRuns.latest(run), TOLERANCE);
    }

    @Test
    void theTwinGoesOnFromTheSameOwnFrames() throws IOException, InterruptedException {
        Path alone = preparedAndTrainedAlone(TinyPlans.onOwnFrames(new Budget.Steps(STEPS)), STEPS);

        assertTrainedAs(alone, twin());
        assertEquals(ModelFolder.readConfig(alone), ModelFolder.readConfig(run));
    }

    @Test
    void whatLearnsFromOwnFramesLearnsInHalfPrecisionToo() throws IOException, InterruptedException {
        Path alone = preparedAndTrainedAlone(TinyPlans.onOwnFrames(new Budget.Steps(STEPS)), STEPS);

        Ended ended = twin("--precision", "bf16");

        assertEquals(0, ended.code(), ended.said());
        assertEquals(moved(alone), moved(run));
    }

    /** The parameters that had a gradient. */
    private static Set<String> moved(Path run) throws IOException {
        Map<String, HostTensor> tensors = TinyRuns.latest(run).tensors();
        return tensors.keySet().stream()
                .filter(name -> name.startsWith("first/"))
                .filter(name -> {
                    float[] moments = tensors.get(name).values();
                    return IntStream.range(0, moments.length).anyMatch(i -> moments[i] != 0);
                })
                .collect(Collectors.toSet());
    }

    @Test
    void theTwinAloneWritesTheLogTheModelAndTheCheckpointThatJavaDoes() throws IOException, InterruptedException {
        Path alone = preparedAndTrainedAlone(TinyPlans.plan(new Budget.Steps(STEPS)), STEPS);

        assertTrainedAs(alone, twin());
        assertEquals(ModelFolder.readConfig(alone), ModelFolder.readConfig(run));
        assertEquals(
                ModelFolder.read(alone).weights().keySet(),
                ModelFolder.read(run).weights().keySet());
        List<TrainingLog.Look> expected = TrainingLog.read(alone.resolve("log.csv"));
        List<TrainingLog.Look> found = TrainingLog.read(run.resolve("log.csv"));
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).task(), found.get(i).task());
            assertEquals(expected.get(i).step(), found.get(i).step());
            assertEquals(expected.get(i).psnr(), found.get(i).psnr(), 0.011);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoProcessesThatShareEachBatchTrainAsOneDoes(boolean ownFrames) throws IOException, InterruptedException {
        Budget budget = new Budget.Steps(STEPS);
        TrainingPlan plan = ownFrames ? TinyPlans.onOwnFrames(budget) : TinyPlans.twoClips(budget);
        Path alone = preparedAndTrainedAlone(plan, STEPS);

        Ended ended = twin(Stream.of(
                python.orElseThrow(), "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"));

        assertTrainedAs(alone, ended);
    }

    @Test
    void aCheckpointOfSixteenBitMomentsIsGoneOnWith() throws IOException, InterruptedException {
        TrainingPlan plan = TinyPlans.plan(new Budget.Steps(STEPS));
        Path alone = preparedAndTrainedAlone(plan, 3);
        Trainer.Start start = Trainer.Start.from(run);

        Ended ended = twin("--stop-at", "3", "--compact");

        assertEquals(0, ended.code(), ended.said());
        assertClose(TinyRuns.latest(alone), TinyRuns.latest(run), 4e-3); // bfloat16 has eight significant bits
        train(run, plan, STEPS, start);
        assertEquals(STEPS, TinyRuns.latest(run).step());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.json | {} | training.json: KeyError('variant'); expected the plan of a training run",
                "training.json | no JSON | expected the folder of a training run",
                "weights-00001.safetensors | spoilt | expected a safetensors file, whole"
            })
    void aSpoiltFileIsRefusedInOneLine(String file, String content, String said)
            throws IOException, InterruptedException {
        prepare(TinyPlans.plan(new Budget.Steps(STEPS)));
        Files.writeString(run.resolve(file), content);

        Ended ended = twin();

        assertEquals(2, ended.code(), ended.said());
        assertEquals(1, ended.said().lines().count(), ended.said());
        assertTrue(ended.said().contains(said), ended.said());
    }

    @Test
    void aMissingFeederAndAMissingGpuAreNamed() throws IOException, InterruptedException {
        prepare(TinyPlans.plan(new Budget.Steps(STEPS)));

        Ended feederless = twin("--feeder", folder.resolve("none").toString());
        Ended gpuless = twin("--device", "cuda:99");

        assertEquals(2, feederless.code(), feederless.said());
        assertTrue(feederless.said().contains("expected Smriti's clip feeder"), feederless.said());
        assertEquals(2, gpuless.code(), gpuless.said());
        assertTrue(gpuless.said().contains("--device cuda:99"), gpuless.said());
    }
}
