package org.smriti.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** Lowers the log level, where {@code --verbose} asks for it, before a command makes its first logger. */
final class Verbosity implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        if (wanted(parsed)) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Whether {@code --verbose} stands anywhere on the line, before or after the command's name. */
    static boolean wanted(ParseResult parsed) {
        return parsed.hasMatchedOption("--verbose") || parsed.hasSubcommand() && wanted(parsed.subcommand());
    }
}
