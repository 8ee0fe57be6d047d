package org.smriti.app.cli.evaluate;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smriti.app.cli.film.FilmModels;
import org.smriti.app.cli.film.VideoOptions;
import org.smriti.app.cli.film.WatchedFilms;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.ComparedModels;
import org.smriti.app.cli.options.EngineOptions;
import org.smriti.app.cli.options.JsonOption;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.model.eval.BatchRollout;
import org.smriti.model.eval.CopyLast;
import org.smriti.model.eval.EpisodeSheet;
import org.smriti.model.eval.EvalSpec;
import org.smriti.model.eval.Evaluator;
import org.smriti.model.eval.MeanFrame;
import org.smriti.model.eval.ModelPredictor;
import org.smriti.model.eval.Predictor;
import org.smriti.model.eval.RolloutSettings;
import org.smriti.model.eval.SameView;
import org.smriti.model.eval.StateSwap;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Task;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.sight.LastSeen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Measure what models recall, by how long ago it was shown.",
            "Beside them: each model with only the last ten frames and the last one, repeating that one, and the mean"
                    + " frame; where an agent changes its world, also the picture last shown from the same place."
        },
        sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--models", required = true, split = ",", paramLabel = "DIR", description = "Model folders.")
    private List<Path> folders;

    @Mixin
    private TaskOptions taskOptions;

    @Mixin
    private VideoOptions videoOptions;

    @Mixin
    private EpisodeOptions episodeOptions;

    @Mixin
    private RolloutOptions rolloutOptions;

    @Option(
            names = "--state-swap",
            description = "Also exchange the first model's scan states between worlds, and zero them layer by layer.")
    private boolean stateSwap;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = "Write a PNG of a few episodes: the truth, and below it every row of the table.")
    private Optional<Path> sheet = Optional.empty();

    @Mixin
    private EngineOptions engineOptions;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        episodeOptions.check();
        videoOptions.check();
        json.check();
        sheet.ifPresent(file -> Arguments.requireWritable(file, "--sheet"));
        Task task = videoOptions.isGiven() ? taskOptions.ofFilms() : taskOptions.task();
        RolloutSettings settings = rolloutOptions.settings();
        ComputeDevice place = engineOptions.device();
        DataType type = engineOptions.type(place);
        try (NDManager manager = place.newManager();
                ComparedModels models = ComparedModels.load(folders, manager, type);
                Setting setting = setting(models)) {
            Split split = episodeOptions.split(task, models.first().trainedFrames());
            EvalSpec evalSpec = episodeOptions.evalSpec(task, setting.world(split.length()), split, settings.commit());
            EvaluationRoom.require(evalSpec, models, place);
            Renderer renderer =
                    evalSpec.world().renderer(models.first().model().config().resolution());
            List<StateSwap.Row> swaps = stateSwap ? swap(evalSpec, renderer, models, settings) : List.of();
            EpisodeSheet pictures = new EpisodeSheet();
            List<VariantScore> rows = evaluate(evalSpec, renderer, predictors(evalSpec, models, settings), pictures);
            EvaluateReport report = new EvaluateReport(
                    evalSpec,
                    settings,
                    models,
                    type == DataType.FLOAT16 ? "fp16" : "fp32",
                    place.name() + ", " + place.description(),
                    rows,
                    swaps);
            PrintWriter out = spec.commandLine().getOut();
            if (!json.aloneOnStandardOutput()) {
                setting.print(report, out);
            }
            json.write(out, setting.json(report));
            if (sheet.isPresent()) { // last, when the results are written
                pictures.write(sheet.get(), renderer.size());
            }
            return CommandLine.ExitCode.OK;
        }
    }

    /** Where the episodes are set: in films if these are named, else in a world of the catalogue. */
    private Setting setting(ComparedModels models) throws IOException {
        if (!videoOptions.isGiven()) {
            World world = Arguments.resolve(episodeOptions.world(), kind -> {
                models.fitting(kind);
                return kind;
            });
            return new Setting.OfCatalogue(world);
        }
        episodeOptions.requireNoWorld();
        FilmModels.require(models);
        int side = models.first().model().config().resolution();
        return new Setting.OfFilms(
                WatchedFilms.open(videoOptions, side, spec.commandLine().getErr()));
    }

    private static List<Predictor> predictors(EvalSpec evalSpec, ComparedModels models, RolloutSettings settings) {
        List<Predictor> predictors = new ArrayList<>();
        List<Predictor> controls = new ArrayList<>();
        for (ComparedModels.Named named : models.all()) {
            BatchRollout rollout = new BatchRollout(named.model(), settings);
            String whose = named == models.first() ? "" : ":" + named.name();
            predictors.add(new ModelPredictor(named.name(), rollout, ModelPredictor.ALL));
            controls.add(new ModelPredictor("lastTen" + whose, rollout, LastSeen.WINDOW));
            controls.add(new ModelPredictor("oneFrame" + whose, rollout, 1));
        }
        if (evalSpec.split().context() > 0) {
            predictors.addAll(controls);
            predictors.add(new CopyLast(settings.commit()));
            predictors.add(new MeanFrame());
            if (Walk.DEEDS.contains(evalSpec.task().way())) {
                predictors.add(new SameView());
            }
        }
        return predictors;
    }

    private List<VariantScore> evaluate(
            EvalSpec evalSpec, Renderer renderer, List<Predictor> predictors, EpisodeSheet pictures) {
        long total = (long) evalSpec.episodes() * predictors.size();
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "evaluate", total)) {
            long[] done = {0};
            bar.update(0, "rendering");
            return new Evaluator(evalSpec, renderer).run(predictors, (name, episodes, predictions) -> {
                done[0] += episodes.size();
                bar.update(done[0], name);
                pictures.taken(name, episodes, predictions);
            });
        }
    }

    private List<StateSwap.Row> swap(
            EvalSpec evalSpec, Renderer renderer, ComparedModels models, RolloutSettings settings) {
        WorldModel model = models.first().model();
        StateSwap swap = Arguments.resolve(evalSpec, asked -> new StateSwap(asked, renderer));
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "swap states", swap.size(model.config()))) {
            long[] done = {0};
            bar.update(0, "rendering");
            return swap.run(model.config(), new BatchRollout(model, settings), name -> bar.update(++done[0], name));
        }
    }
}
