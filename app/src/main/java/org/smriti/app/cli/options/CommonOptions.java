package org.smriti.app.cli.options;

import picocli.CommandLine.Option;

/** What every command understands. */
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

    public boolean verbose() {
        return verbose;
    }
}
