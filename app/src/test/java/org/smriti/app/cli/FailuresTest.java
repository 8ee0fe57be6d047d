package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import ai.djl.util.Utils;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.io.FileFormatException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FailuresTest {

    /** A command that throws the exception it is given. */
    @Command(name = "fail")
    static final class Failing implements Callable<Integer> {

        private final Exception failure;

        @Mixin
        private CommonOptions common;

        Failing(Exception failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    @Test
    void aUsersMistakeIsItsMessageAndExitCodeTwo() {
        assertMistake(
                "smriti: episodes must be at least 1, not 0", new UsageException("episodes must be at least 1, not 0"));
    }

    @Test
    void aBadFileIsAUsersMistake() {
        assertMistake(
                "smriti: w.safetensors: header: unreadable; expected JSON",
                new FileFormatException(Path.of("w.safetensors"), "header", "unreadable", "JSON"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertMistake("smriti: there is no file models/none", new NoSuchFileException("models/none"));
    }

    @Test
    void aFullDiskIsToldWithItsFile() {
        assertMistake(
                "smriti: out.json cannot be written or read: No space left on device",
                new FileSystemException("out.json", null, "No space left on device"));
    }

    @Test
    void anEngineThatCannotBeUnpackedNamesTheFolderAndTheWayOut() {
        CommandRun run = run(new EngineException("Failed to extract PyTorch native library"));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("DJL_CACHE_DIR") && !run.err().contains("unexpected"), run.err());
    }

    @Test
    void anEngineThatDoesNotLoadNamesTheFolderAndWhy() {
        CommandRun run = run(new EngineException(
                "Failed to load PyTorch native library", new UnsatisfiedLinkError("x.so: file too short")));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(Utils.getCacheDir() + " do not load here (x.so: file too short)"), run.err());
    }

    @Test
    void anUnexpectedFailureIsOneLineAndExitCodeOne() {
        CommandRun run = run(new IllegalStateException("first\n  second"));

        assertEquals(1, run.exitCode());
        assertEquals(
                "smriti: unexpected failure: IllegalStateException: first second (--verbose shows where)",
                run.err().strip());
    }

    @Test
    void verboseShowsWhereAnUnexpectedFailureCameFrom() {
        CommandRun run = run(new IllegalStateException("odd"), "--verbose");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("at org.smriti.app.cli.FailuresTest"), run.err());
    }

    private static void assertMistake(String line, Exception failure) {
        CommandRun run = run(failure);

        assertEquals(2, run.exitCode());
        assertEquals(line, run.err().strip());
    }

    private static CommandRun run(Exception failure, String... args) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = new CommandLine(new Failing(failure)).setErr(new PrintWriter(err, true));
        Failures.handleIn(commandLine);
        return new CommandRun(commandLine.execute(args), "", err.toString());
    }
}
