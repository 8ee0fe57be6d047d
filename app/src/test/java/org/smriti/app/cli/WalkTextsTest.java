package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTextsTest {

    @ParameterizedTest
    @CsvSource({
        "record, goals spin retrace out-and-back onward stand-still",
        "train, spin retrace out-and-back walk",
        "probe, spin out-and-back retrace continue stand-still mine-and-look-back mine-and-return gather",
        "evaluate, retrieval reasoning zero-prefix spin stand-still"
    })
    void helpTellsWhatEachWalkDoes(String command, String names) {
        CommandRun run = CommandRun.of(command, "--help");
        String help = run.out().replaceAll("\\s+", " ");

        assertEquals(0, run.exitCode(), run.err());
        for (String name : names.split(" ")) {
            assertTrue(help.contains(" " + name + ": "), name + " in " + help);
        }
        assertTrue(help.contains("spin: turn in place"), help);
        assertFalse(help.contains("${"), help);
    }
}
