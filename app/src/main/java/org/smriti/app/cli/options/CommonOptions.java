package org.smriti.app.cli.options;

import picocli.CommandLine.Option;

/** The options of every command. */
public final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log what happens, and show where an unexpected failure came from.")
    private boolean verbose;
}
