package org.smriti.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.smriti.app.files.CrashReports;
import org.smriti.app.files.UserFolders;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** If {@code --verbose} is given, lowers the log level before a command makes its first logger, and tells of an earlier crash. */
final class Verbosity implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        if (wanted(parsed)) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
            tellOfCrash(parsed.commandSpec().commandLine().getErr());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Tells of an earlier crash that was not shown yet; the window does so without {@code --verbose}. */
    private static void tellOfCrash(PrintWriter err) {
        try {
            CrashReports.of(UserFolders.find())
                    .untold()
                    .ifPresent(report ->
                            err.println("smriti: crashed in Java or a library before; the report is " + report));
        } catch (IOException e) {
            err.println("smriti: reports of crashes cannot be looked for: " + e.getMessage());
        }
    }

    /** Whether {@code --verbose} stands anywhere on the line, before or after the command's name. */
    static boolean wanted(ParseResult parsed) {
        return parsed.hasMatchedOption("--verbose") || parsed.hasSubcommand() && wanted(parsed.subcommand());
    }
}
