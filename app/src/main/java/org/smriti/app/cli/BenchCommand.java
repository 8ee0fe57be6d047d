package org.smriti.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smriti.app.assets.Assets;
import org.smriti.app.bench.Bench;
import org.smriti.app.bench.BenchReport;
import org.smriti.app.bench.EagerException;
import org.smriti.app.bench.EagerSource;
import org.smriti.app.bench.Effort;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.DeviceOptions;
import org.smriti.app.cli.options.JsonOption;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.train.plan.Preset;
import org.smriti.model.train.plan.Presets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti bench}. */
@Command(
        name = "bench",
        description = {
            "Measure what live frames cost against frames seen, and how near passes come to what the machine can do.",
            "Takes about two minutes; other work on the machine makes all times longer."
        },
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {

    private static final long TOTAL = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            split = ",",
            description = "Models to measure live, by commas. Where no hybrid or causal one is given: random weights.")
    private List<Path> models = List.of();

    @Option(
            names = "--preset",
            paramLabel = "P",
            description = "Sizes of the other networks: tiny or base. Default: tiny on a CPU, base on a GPU.")
    private Optional<String> preset = Optional.empty();

    @Option(names = "--quick", description = "Fewer lengths and repeats: half a minute, and more noise.")
    private boolean quick;

    @Option(
            names = "--eager",
            paramLabel = "PYTHON",
            description = {
                "Also time the same network in PyTorch for Python (src/eager), in turn with this one: an interpreter"
                        + " that has torch and numpy."
            })
    private Optional<String> python = Optional.empty();

    @Mixin
    private DeviceOptions devices;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException, InterruptedException {
        json.check();
        devices.makeReady();
        Optional<Preset> named = preset.map(name -> Arguments.resolve(name, Presets::named));
        ComputeDevice where = devices.device();
        Preset sizes = named.orElse(where.device().isGpu() ? Presets.BASE : Presets.TINY);
        BenchReport report;
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "bench", TOTAL)) {
            Bench bench = new Bench(
                    where,
                    sizes,
                    quick ? Effort.QUICK : Effort.FULL,
                    (share, what) -> bar.update((long) (TOTAL * share), what));
            report = bench.run(command(), models, python.map(BenchCommand::source));
        } catch (EagerException e) {
            throw new UsageException(e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!json.aloneOnStandardOutput()) {
            new BenchTable(report, out).print();
        }
        json.write(out, report);
        return CommandLine.ExitCode.OK;
    }

    private static EagerSource source(String python) {
        Path sources = Assets.find().folder().resolveSibling("src");
        return new EagerSource(python, sources.resolve("eager").resolve("turns.py"));
    }

    /** The command line as it was given. */
    private String command() {
        CommandLine root = spec.root().commandLine();
        return "app/smriti " + String.join(" ", root.getParseResult().originalArgs());
    }
}
