package org.smriti.app.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The same network in PyTorch for Python ({@code src/eager/turns.py}), waiting to be asked for a turn. */
final class EagerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final Path errors;
    private final String engine;
    private final double mean;

    /**
     * Starts it.
     *
     * @param folder what {@link EagerFolder} wrote
     * @throws EagerException if it does not start, in one line
     */
    EagerProcess(EagerSource source, Path folder) throws EagerException {
        if (!Files.isRegularFile(source.script())) {
            throw new EagerException(
                    "there is no " + source.script() + ": the comparison with eager PyTorch needs Smriti's sources");
        }
        errors = folder.resolve("errors.txt");
        try {
            process = new ProcessBuilder(
                            List.of(source.python(), source.script().toString(), folder.toString()))
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new EagerException(
                    "'" + source.python() + "' cannot be started; expected a Python with torch and numpy");
        }
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = process.outputWriter(StandardCharsets.UTF_8);
        try {
            engine = answer();
            mean = number(answer());
        } catch (EagerException e) {
            close();
            throw e;
        }
    }

    /** Its versions. */
    String engine() {
        return engine;
    }

    /** The mean absolute value of what its pass returns. */
    double mean() {
        return mean;
    }

    /**
     * Runs a task once.
     *
     * @return milliseconds
     */
    double millis(EagerTask task) throws EagerException {
        try {
            questions.write(task.label() + "\n");
            questions.flush();
        } catch (IOException e) {
            throw stopped();
        }
        return number(answer());
    }

    /** Runs a task once where only {@link UncheckedIOException} may be thrown. */
    double unchecked(EagerTask task) {
        try {
            return millis(task);
        } catch (EagerException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double number(String answer) throws EagerException {
        try {
            return Double.parseDouble(answer);
        } catch (NumberFormatException e) {
            throw new EagerException("the twin in Python answered '" + answer + "'; expected a number");
        }
    }

    private String answer() throws EagerException {
        String line;
        try {
            line = answers.readLine();
        } catch (IOException e) {
            throw stopped();
        }
        if (line == null) {
            throw stopped();
        }
        return line;
    }

    private EagerException stopped() {
        String last;
        try {
            List<String> lines = Files.readAllLines(errors);
            last = lines.isEmpty() ? "without a word" : lines.getLast().strip();
        } catch (IOException e) {
            last = "and what it said cannot be read"; // why it ended is only a hint
        }
        return new EagerException(
                "the twin in Python ended: " + last + "; expected a Python with torch and numpy (src/eager/README.md)");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
