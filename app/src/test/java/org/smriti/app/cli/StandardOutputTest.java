package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.StandardOutput;

class StandardOutputTest {

    private final StringWriter err = new StringWriter();

    private int run(OutputStream sink, String... args) {
        return Smriti.run(new StandardOutput(sink), new PrintWriter(err, true), args);
    }

    /** A stream that fails with a message after so many bytes. */
    private static OutputStream full(int room, String message) {
        return new OutputStream() {
            private int left = room;

            @Override
            public void write(int value) throws IOException {
                if (left-- == 0) {
                    throw new IOException(message);
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40})
    void whatItDoesNotTakeIsAFailureInOneLine(int room) {
        assertEquals(2, run(full(room, "No space left on device"), "--help"));
        assertEquals(
                "smriti: standard output cannot be written: No space left on device" + System.lineSeparator(),
                err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Datenübergabe unterbrochen (broken pipe)", "The pipe is being closed"})
    void aReaderThatHasEnoughEndsACommandQuietly(String message) {
        assertEquals(141, run(full(4, message), "--help"));
        assertEquals("", err.toString());
    }

    @Test
    void whatIsTakenWholeKeepsItsExitCode() {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();

        assertEquals(0, run(taken, "--version"));
        assertEquals(2, run(taken, "probe"));
        assertEquals(new Version().getVersion()[0] + System.lineSeparator(), taken.toString(StandardCharsets.UTF_8));
    }
}
