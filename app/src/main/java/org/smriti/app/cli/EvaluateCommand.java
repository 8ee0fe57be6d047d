package org.smriti.app.cli;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smriti.model.eval.BatchRollout;
import org.smriti.model.eval.Contestant;
import org.smriti.model.eval.CopyLast;
import org.smriti.model.eval.Evaluator;
import org.smriti.model.eval.ExamSheet;
import org.smriti.model.eval.LagBin;
import org.smriti.model.eval.MeanFrame;
import org.smriti.model.eval.Player;
import org.smriti.model.eval.RolloutSettings;
import org.smriti.model.eval.Split;
import org.smriti.model.eval.StateSwap;
import org.smriti.model.eval.Task;
import org.smriti.model.eval.VariantScore;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.Devices;
import org.smriti.model.tensor.PrecisionProbe;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti evaluate}. */
@Command(name = "evaluate", description = "Measure how well models recall, against what repeating a frame would score.")
final class EvaluateCommand implements Callable<Integer> {

    /** Precisions by name. */
    enum Precision {
        AUTO,
        FP32,
        FP16
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private TaskOptions taskOptions;

    @Mixin
    private RolloutOptions rolloutOptions;

    @Mixin
    private JsonOption json;

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description = "Model folders; the first one is also run with less context.")
    private List<Path> folders;

    @Option(
            names = "--world",
            defaultValue = "room",
            paramLabel = "WORLD",
            description = "Kind of maze (${DEFAULT-VALUE}).")
    private String world;

    @Option(
            names = "--episodes",
            defaultValue = "64",
            paramLabel = "N",
            description = "Mazes, one episode in each (${DEFAULT-VALUE}).")
    private int episodes;

    @Option(
            names = "--context",
            defaultValue = "-1",
            paramLabel = "FRAMES",
            description = "Frames shown; what suits the task and the first model unless given.")
    private int context;

    @Option(
            names = "--generate",
            defaultValue = "-1",
            paramLabel = "FRAMES",
            description = "Frames to predict; likewise.")
    private int generate;

    @Option(
            names = "--seed",
            defaultValue = "800000",
            paramLabel = "N",
            description = "Seed of the first maze; held-out ones begin at ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--final", description = "Allow the seeds kept for a final check, 900000 and above.")
    private boolean finalCheck;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Write a PNG of a few episodes: the truth, then each row of the table.")
    private Optional<Path> sheet = Optional.empty();

    @Option(
            names = "--state-swap",
            description = "Also exchange the scan states of worlds, and zero them, in the first model.")
    private boolean stateSwap;

    @Option(
            names = "--batch",
            defaultValue = "16",
            paramLabel = "N",
            description = "Episodes run together (${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--device",
            defaultValue = "auto",
            paramLabel = "NAME",
            description = "auto, cpu, gpu0, … (${DEFAULT-VALUE}).")
    private String device;

    @Option(
            names = "--precision",
            defaultValue = "fp32",
            paramLabel = "P",
            description = "fp32, fp16, or auto for the faster (${DEFAULT-VALUE}).")
    private Precision precision;

    @Override
    public Integer call() throws IOException {
        checkSeeds();
        Task task = taskOptions.task();
        RolloutSettings settings = rolloutOptions.settings();
        ComputeDevice place;
        World kind;
        try {
            place = Devices.pick(device);
            kind = World.named(world);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
        DataType type = type(place);
        try (NDManager manager = place.newManager();
                LoadedModels models = LoadedModels.load(folders, manager, type)) {
            Split split = split(task, models.first().trainedFrames());
            Evaluator.Paper paper;
            try {
                paper = new Evaluator.Paper(task, kind, split, seed, episodes, batch, settings.commit());
                task.walk(kind.maze(seed), seed, split);
            } catch (IllegalArgumentException e) {
                throw new UsageException(e);
            }
            Renderer renderer = new Renderer(models.first().model().config().resolution(), Textures.painted());
            EvaluateReport report = new EvaluateReport(
                    paper,
                    settings,
                    models,
                    type == DataType.FLOAT16 ? "fp16" : "fp32",
                    place.description(),
                    run(paper, renderer, manager, models, settings),
                    swap(paper, renderer, manager, models, settings));
            PrintWriter out = spec.commandLine().getOut();
            if (!json.aloneOnStandardOutput()) {
                new EvaluateTable(report, out).print();
            }
            json.write(out, report.json());
            return CommandLine.ExitCode.OK;
        }
    }

    private void checkSeeds() {
        if (seed + episodes > Seeds.RESERVED && !finalCheck) {
            throw new UsageException("seeds from " + Seeds.RESERVED
                    + " on are kept for a final check; take others, or say --final if this is it");
        }
        if (seed < 0) {
            throw new UsageException("a seed is at least 0, not " + seed);
        }
    }

    private DataType type(ComputeDevice place) {
        return switch (precision) {
            case FP32 -> DataType.FLOAT32;
            case FP16 -> DataType.FLOAT16;
            case AUTO -> PrecisionProbe.run(place, PrecisionProbe.ONE_CHUNK).type();
        };
    }

    private Split split(Task task, int trainedFrames) {
        Split usual = task.usual(trainedFrames);
        try {
            return new Split(context < 0 ? usual.context() : context, generate < 0 ? usual.generate() : generate);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    private List<VariantScore> run(
            Evaluator.Paper paper, Renderer renderer, NDManager manager, LoadedModels models, RolloutSettings settings)
            throws IOException {
        List<Contestant> contestants = contestants(paper, manager, models, settings);
        ExamSheet pictures = new ExamSheet();
        long total = (long) episodes * contestants.size();
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "evaluate", total)) {
            long[] done = {0};
            List<VariantScore> scores = new Evaluator(paper, renderer).run(contestants, (name, exams, predictions) -> {
                done[0] += exams.size();
                bar.update(done[0], name);
                pictures.taken(name, exams, predictions);
            });
            if (sheet.isPresent()) {
                pictures.write(sheet.get(), renderer.size());
            }
            return scores;
        }
    }

    private static List<Contestant> contestants(
            Evaluator.Paper paper, NDManager manager, LoadedModels models, RolloutSettings settings) {
        List<Contestant> contestants = new ArrayList<>();
        for (LoadedModels.Named named : models.all()) {
            BatchRollout rollout = new BatchRollout(named.model().net(), manager, settings);
            contestants.add(new Player(named.name(), rollout, Player.ALL));
        }
        if (paper.split().context() > 0) {
            BatchRollout first = new BatchRollout(models.first().model().net(), manager, settings);
            contestants.add(new Player("lastTen", first, LagBin.WINDOW));
            contestants.add(new Player("oneFrame", first, 1));
            contestants.add(new CopyLast());
            contestants.add(new MeanFrame());
        }
        return contestants;
    }

    private List<StateSwap.Row> swap(
            Evaluator.Paper paper,
            Renderer renderer,
            NDManager manager,
            LoadedModels models,
            RolloutSettings settings) {
        if (!stateSwap) {
            return List.of();
        }
        try {
            return new StateSwap(paper, renderer)
                    .run(
                            models.first().model().net(),
                            new BatchRollout(models.first().model().net(), manager, settings));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
