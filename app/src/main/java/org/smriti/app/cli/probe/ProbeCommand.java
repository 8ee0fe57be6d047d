package org.smriti.app.cli.probe;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smriti.app.cli.film.FilmModels;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.ComparedModels;
import org.smriti.app.cli.options.EngineOptions;
import org.smriti.app.cli.options.JsonOption;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.cli.options.SplitOptions;
import org.smriti.app.cli.options.StepsOption;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Pace;
import org.smriti.model.eval.task.Split;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.World;
import org.smriti.model.world.film.FilmWorld;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti probe}. */
@Command(
        name = "probe",
        description = {
            "Probe what a model remembers, without a window: it follows a scripted walk, then imagines the rest.",
            "Writes probe.gif (truth, predictions and the repeated last frame side by side) and probe.json."
        },
        sortOptions = false)
public final class ProbeCommand implements Callable<Integer> {

    private static final int MOST_FRAMES = 5_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--script",
            paramLabel = "S",
            description = {"With --video always watch; without it one has to be named:", "${bundle:walks.probe}."})
    private Optional<String> script = Optional.empty();

    @Mixin
    private FilmOptions film;

    @Mixin
    private ProbeModels models;

    @Mixin
    private SplitOptions splitOptions;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "810000",
            description = "Of the maze, the walk and the noise. No training used those from 800000 on. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private StepsOption steps;

    @Mixin
    private ProbeFiles files;

    @Mixin
    private EngineOptions engineOptions;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        World kind = kind();
        Script chosen = Arguments.resolve(script(), name -> Script.named(name).in(kind));
        check();
        ComputeDevice place = engineOptions.device();
        DataType type = engineOptions.type(place);
        try (NDManager manager = place.newManager();
                ComparedModels loaded = ComparedModels.load(models.folders(kind), manager, type)) {
            Split split = splitOptions.orElse(chosen.usual(loaded.first().trainedFrames()));
            Simulation start = start(kind, split, loaded);
            Arguments.resolve(split, divided -> chosen.walk(start, seed, divided));
            Probe probe = new Probe(chosen, start, seed, split, new Pace.Fixed(steps.count(), 1));
            ProbeReport report = new ProbeReport(
                    film.isGiven() ? start.world().name() : kind.name(),
                    film.isGiven() ? Optional.of(film.json()) : Optional.empty(),
                    probe,
                    loaded,
                    place.name() + ", " + place.description(),
                    run(probe, loaded));
            files.write(report, spec.commandLine().getErr());
            PrintWriter output = spec.commandLine().getOut();
            if (!json.aloneOnStandardOutput()) {
                new ProbeTable(report, output).print();
                output.println("\nwritten: " + files.written());
                output.flush();
            }
            json.write(output, report.json());
            return CommandLine.ExitCode.OK;
        }
    }

    private World kind() {
        if (!film.isGiven()) {
            return splitOptions.world();
        }
        splitOptions.requireNoWorld();
        return FilmWorld.WITHOUT_FILMS;
    }

    private String script() {
        return script.or(() -> film.isGiven() ? Optional.of(Script.WATCH.label()) : Optional.empty())
                .orElseThrow(() -> new UsageException("--script is missing, or --video"));
    }

    private Simulation start(World kind, Split split, ComparedModels loaded) throws IOException {
        if (!film.isGiven()) {
            Arguments.resolve(loaded, all -> all.fitting(kind));
            return kind.start(seed);
        }
        FilmModels.require(loaded);
        int side = loaded.first().model().config().resolution();
        return film.start(split.length(), side, spec.commandLine().getErr());
    }

    private void check() {
        json.check();
        film.check();
        Arguments.requireAtLeast(0, seed, "--seed");
        steps.check();
        splitOptions.check(1);
        if (splitOptions.asked() > MOST_FRAMES) {
            throw new UsageException(
                    "a probe has at most " + MOST_FRAMES + " frames, --context and --generate together");
        }
        if (seed >= Seeds.RESERVED) {
            throw new UsageException("seeds from " + Seeds.RESERVED + " on are kept for a final check; take others");
        }
        files.check();
    }

    private ProbeResult run(Probe probe, ComparedModels loaded) {
        Map<String, WorldModel> predictors = new LinkedHashMap<>();
        loaded.all().forEach(named -> predictors.put(named.name(), named.model()));
        int frames = probe.split().length();
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "probe", frames)) {
            bar.update(0, "following");
            ProbeResult result = probe.run(predictors, (done, total) -> {
                bar.update(done, done < probe.split().context() ? "following" : "imagining");
                return true;
            });
            bar.update(frames, "");
            return result;
        }
    }
}
