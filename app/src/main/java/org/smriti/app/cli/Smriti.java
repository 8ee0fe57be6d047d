package org.smriti.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.smriti.app.cli.evaluate.EvaluateCommand;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.probe.ProbeCommand;
import org.smriti.app.cli.train.TrainCommand;
import org.smriti.model.io.StandardOutput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of the command line. */
@Command(
        name = "smriti",
        description = "Explore what long-memory video world models remember. Without a command: opens the window.",
        versionProvider = Version.class,
        subcommands = {
            ExploreCommand.class,
            ProbeCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            RecordCommand.class,
            FeedCommand.class,
            CurvesCommand.class,
            ReportCommand.class,
            InfoCommand.class
        })
public final class Smriti implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A session, an episode or a maze to open.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private CommonOptions common;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        stayOffline();
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(run(StandardOutput.open(), err, args));
    }

    /** Runs a command; it has failed if its result could not be written. */
    static int run(StandardOutput sink, PrintWriter err, String... args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(sink, System.out.charset()), true);
        int exitCode = run(out, err, args);
        out.flush();
        return sink.failure().map(failure -> Failures.unwritten(failure, err)).orElse(exitCode);
    }

    /** Runs a command in this process; returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Smriti());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setResourceBundle(new WalkTexts());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(Path.class, Smriti::path);
        commandLine.setExecutionStrategy(new Verbosity());
        Failures.handleIn(commandLine);
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError | LinkageError e) {
            return Failures.gaveUp(e, err);
        }
    }

    private static Path path(String name) {
        if (name.isEmpty()) { // which Java takes for the current folder
            throw new TypeConversionException("it is empty; expected a file or a folder");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + name
                    + "' is no file name here; where letters are the reason, a locale of UTF-8 helps (LC_ALL)");
        }
    }

    /** Without a command the window opens, as it does when a session is double-clicked. */
    @Override
    public Integer call() {
        file.filter(named -> !Files.exists(named)).map(Path::toString).ifPresent(this::refuse);
        CommandLine explore = spec.commandLine().getSubcommands().get("explore");
        return explore.execute(file.stream().map(Path::toString).toArray(String[]::new));
    }

    private void refuse(String named) {
        CommandLine root = spec.commandLine();
        List<String> near = new UnmatchedArgumentException(root, List.of(named)).getSuggestions();
        throw new ParameterException(
                root,
                "there is no command and no file '" + named + "'"
                        + (near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?"));
    }

    /** Keeps the engine from asking the network when it starts, and from sending usage figures: its libraries come in its jars. */
    private static void stayOffline() {
        System.getProperties().putIfAbsent("ai.djl.offline", "true");
        System.getProperties().putIfAbsent("OPT_OUT_TRACKING", "true");
    }
}
