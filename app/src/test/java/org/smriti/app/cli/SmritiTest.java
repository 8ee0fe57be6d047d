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
    void withoutACommandTheWindowIsOpenedOrItSaysWhatToDoWithoutADisplay() {
        String platform = System.clearProperty("glass.platform");
        try {
            CommandRun run = CommandRun.of();

            assertEquals(2, run.exitCode());
            assertEquals("", run.out());
            assertEquals(
                    "smriti: there is no display to open a window on; without one, use: smriti probe --script spin"
                            + " --out DIR",
                    run.err().strip());
        } finally {
            System.setProperty("glass.platform", platform);
        }
    }

    @Test
    void helpListsTheCommands() {
        CommandRun run = CommandRun.of("--help");

        assertEquals(0, run.exitCode());
        commands().forEach(command -> assertTrue(run.out().contains(command), command));
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
                "smriti: there is no command and no file 'inof'; did you mean info? (see smriti --help)",
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
