package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class SmritiTest {

    static Stream<String> commands() {
        return new CommandLine(new Smriti()).getSubcommands().keySet().stream();
    }

    @Test
    void withoutACommandItShowsItsUsage() {
        CommandRun run = CommandRun.of();

        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("Usage: smriti"), run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("Usage: smriti " + command), run.out());
        assertEquals("", run.err());
    }

    @Test
    void itTellsItsVersion() {
        CommandRun run = CommandRun.of("--version");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().strip().matches("Smriti \\d+\\.\\d+\\.\\d+.*"), run.out());
    }

    @Test
    void aMistypedCommandIsRefusedInOneLineWithASuggestion() {
        CommandRun run = CommandRun.of("inof");

        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertEquals(
                "smriti: Unmatched argument at index 0: 'inof'; did you mean info? (see smriti --help)",
                run.err().strip());
    }

    @Test
    void anUnknownOptionIsRefusedInOneLineThatNamesTheHelp() {
        CommandRun run = CommandRun.of("info", "--frobnicate");

        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("--frobnicate") && run.err().contains("(see smriti info --help)"), run.err());
    }
}
