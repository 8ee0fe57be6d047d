package org.smriti.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.smriti.app.assets.Assets;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.EngineLibraries;
import org.smriti.app.cli.options.JsonOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code smriti info}. */
@Command(
        name = "info",
        description = "Show versions, the engine, its devices, the precision it is faster in, and the models found.")
final class InfoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws IOException {
        json.check();
        PrintWriter out = spec.commandLine().getOut();
        EngineLibraries.makeWhole(spec.commandLine().getErr());
        InfoReport report = InfoReport.gather(Assets.find());
        if (!json.aloneOnStandardOutput()) {
            report.printTo(out);
        }
        json.write(out, report);
        return CommandLine.ExitCode.OK;
    }
}
