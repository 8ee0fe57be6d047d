package org.smriti.app.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log what happens, and show where an unexpected failure came from.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
