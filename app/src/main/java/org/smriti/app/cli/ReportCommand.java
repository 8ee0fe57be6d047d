package org.smriti.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.report.BenchmarksPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code smriti report}. */
@Command(
        name = "report",
        description = "Write a page of what bench and evaluate measured, with curves, as Markdown.",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--bench", required = true, paramLabel = "FILE", description = "What bench --json wrote.")
    private Path bench;

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description = "Model folders, each with its eval.json.")
    private List<Path> models;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The page to write; its pictures go to the folder images beside it.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Arguments.requireWritable(out, "--out");
        Arguments.requireWritableFolder(out.resolveSibling("images"), "--out's images in");
        new BenchmarksPage(bench, models, out).write();
        spec.commandLine().getOut().println(out);
        return CommandLine.ExitCode.OK;
    }
}
