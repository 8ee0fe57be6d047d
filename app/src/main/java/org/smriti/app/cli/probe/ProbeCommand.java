package org.smriti.app.cli.probe;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.ComparedModels;
import org.smriti.app.cli.options.EngineOptions;
import org.smriti.app.cli.options.JsonOption;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.cli.options.SplitOptions;
import org.smriti.app.cli.options.StepsOption;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFilm;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Pace;
import org.smriti.model.eval.task.Split;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.World;
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

    @Option(names = "--script", required = true, paramLabel = "S", description = "${bundle:walks.probe}.")
    private String script;

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

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "probe",
            description = "Folder for what is written; made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--mp4", description = "Also write the film as MP4, which slides and browsers play: probe.mp4.")
    private boolean mp4;

    @Option(names = "--png", description = "Also write every picture of the GIF as PNG, in a folder frames.")
    private boolean png;

    @Mixin
    private EngineOptions engineOptions;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        World kind = splitOptions.world();
        Script chosen = Arguments.resolve(script, name -> Script.named(name).in(kind));
        check();
        ComputeDevice place = engineOptions.device();
        DataType type = engineOptions.type(place);
        try (NDManager manager = place.newManager();
                ComparedModels loaded = ComparedModels.load(models.folders(kind), manager, type)) {
            Split split = splitOptions.orElse(chosen.usual(loaded.first().trainedFrames()));
            Arguments.resolve(loaded, all -> all.fitting(kind));
            Simulation start = kind.start(seed);
            Arguments.resolve(split, divided -> chosen.walk(start, seed, divided));
            Probe probe = new Probe(chosen, start, seed, split, new Pace.Fixed(steps.count(), 1));
            ProbeReport report = new ProbeReport(
                    kind.name(), probe, loaded, place.name() + ", " + place.description(), run(probe, loaded));
            write(report);
            PrintWriter output = spec.commandLine().getOut();
            if (!json.aloneOnStandardOutput()) {
                new ProbeTable(report, output).print();
                output.println("\nwritten: " + written());
                output.flush();
            }
            json.write(output, report.json());
            return CommandLine.ExitCode.OK;
        }
    }

    private void check() {
        json.check();
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
        Arguments.requireWritableFolder(out, "--out");
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

    private void write(ProbeReport report) throws IOException {
        Map<String, String> folders = new LinkedHashMap<>();
        report.models().all().forEach(named -> folders.put(named.name(), ModelNames.own(named.folder())));
        Film film = ProbeFilm.of(report.result(), new FilmOrigin(report.world(), seed, folders));
        Map<FilmFormat, Path> targets = targets();
        int count = film.frames().size();
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "paint", (long) count * targets.size())) {
            int painted = 0;
            for (FilmFormat format : targets.keySet()) {
                int before = painted;
                format.write(film, FilmLook.USUAL, targets.get(format), (done, _) -> {
                    bar.update(before + done, "");
                    return true;
                });
                painted += count;
            }
            bar.update(painted, "");
        }
        JsonOption.write(out.resolve("probe.json"), report.json());
    }

    private String written() {
        return Stream.concat(targets().values().stream(), Stream.of(out.resolve("probe.json")))
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }

    private Map<FilmFormat, Path> targets() {
        Map<FilmFormat, Path> targets = new EnumMap<>(FilmFormat.class);
        targets.put(FilmFormat.GIF, out.resolve("probe.gif"));
        if (mp4) {
            targets.put(FilmFormat.MP4, out.resolve("probe.mp4"));
        }
        if (png) {
            targets.put(FilmFormat.PNG, out.resolve("frames"));
        }
        return targets;
    }
}
