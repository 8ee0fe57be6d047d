package org.smriti.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.smriti.app.cli.options.EngineLibraries;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.StandardOutput;
import org.smriti.model.train.TrainingException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one line and an exit code: 2 for what a person can put right, 1 for what was not expected. */
final class Failures {

    /** Exit code of a program that a closed pipe has ended: 128 and SIGPIPE. */
    static final int CLOSED_PIPE = 141;

    private Failures() {}

    static void handleIn(CommandLine commandLine) {
        commandLine.setParameterExceptionHandler(Failures::unusable);
        commandLine.setExecutionExceptionHandler(Failures::failed);
    }

    private static int unusable(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        say(command.getErr(), oneLine(e.getMessage()) + suggestion(e) + " (see " + help + ")");
        return CommandLine.ExitCode.USAGE;
    }

    private static String suggestion(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "; did you mean " + unmatched.getSuggestions().getFirst() + "?"
                : "";
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        boolean usage = isUsersMistake(e);
        if (Verbosity.wanted(parsed)) {
            e.printStackTrace(command.getErr());
        }
        if (usage) {
            say(command.getErr(), message(e));
            return CommandLine.ExitCode.USAGE;
        }
        say(command.getErr(), "unexpected failure: " + message(e) + " (--verbose shows where)");
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Reports an error of Java itself. */
    static int gaveUp(Error e, PrintWriter err) {
        say(
                err,
                e instanceof OutOfMemoryError
                        ? "Java has not enough memory for this; ask for less at once"
                        : "a library does not load here: " + oneLine(String.valueOf(e.getMessage())));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Reports that standard output could not be written; if its reader has ended, as {@code head} does, only by the exit code. */
    static int unwritten(IOException e, PrintWriter err) {
        if (StandardOutput.isClosedPipe(e)) {
            return CLOSED_PIPE;
        }
        say(err, "standard output cannot be written: " + oneLine(String.valueOf(e.getMessage())));
        return CommandLine.ExitCode.USAGE;
    }

    private static boolean isUsersMistake(Exception e) {
        return e instanceof UsageException
                || e instanceof FileFormatException
                || e instanceof TrainingException
                || EngineLibraries.remedy(e).isPresent()
                || e instanceof FileSystemException; // missing, closed to us, a folder, a full disk
    }

    private static String message(Exception e) {
        return EngineLibraries.remedy(e).map(Failures::oneLine).orElseGet(() -> cause(e));
    }

    private static String cause(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case AccessDeniedException closed -> "no permission for " + closed.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileAlreadyExistsException file -> file.getFile() + " is there already, and no folder";
            case FileSystemException other
            when other.getReason() != null ->
                oneLine(other.getFile() + " cannot be written or read: " + other.getReason());
            case UsageException _, FileFormatException _, TrainingException _ -> oneLine(e.getMessage());
            default -> e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + oneLine(e.getMessage()));
        };
    }

    private static String oneLine(String message) {
        return String.join(" ", List.of(message.strip().split("\\s*\\R\\s*")));
    }

    private static void say(PrintWriter err, String line) {
        err.println("smriti: " + line);
        err.flush();
    }
}
