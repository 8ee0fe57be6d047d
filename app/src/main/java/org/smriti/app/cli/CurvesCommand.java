package org.smriti.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.report.TrainingCurves;
import org.smriti.model.train.TrainingLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti curves}. */
@Command(
        name = "curves",
        description = "Draw held-out recall against training steps, from the logs beside models.",
        sortOptions = false)
final class CurvesCommand implements Callable<Integer> {

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description = "Model or training folders, each with its log.csv.")
    private List<Path> models;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The SVG to write.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Arguments.requireWritable(out, "--out");
        Map<String, Map<String, NavigableMap<Long, Double>>> psnr = new LinkedHashMap<>();
        ModelNames names = new ModelNames();
        for (Path model : models) {
            read(model, Arguments.resolve(ModelNames.own(model), called -> names.next(called, model)), psnr);
        }
        TrainingCurves.write(psnr, out);
        spec.commandLine().getOut().println(out);
        return 0;
    }

    private static void read(Path model, String name, Map<String, Map<String, NavigableMap<Long, Double>>> psnr)
            throws IOException {
        Path log = model.resolve("log.csv");
        if (!Files.isRegularFile(log)) {
            throw new NoSuchFileException(log.toString());
        }
        List<TrainingLog.Look> looks = TrainingLog.read(log);
        if (looks.isEmpty()) {
            throw new UsageException(log
                    + " tells of no look at held-out recall yet; the first comes --look-every seconds after a start");
        }
        for (TrainingLog.Look look : looks) {
            psnr.computeIfAbsent(look.task() + ", " + look.world(), panel -> new LinkedHashMap<>())
                    .computeIfAbsent(name, any -> new TreeMap<>())
                    .put(look.step(), look.psnr());
        }
    }
}
