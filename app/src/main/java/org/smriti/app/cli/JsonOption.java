package org.smriti.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.smriti.model.io.AtomicFiles;
import picocli.CommandLine.Option;

/** {@code --json}: the result of a command for programs, in a file or alone on standard output. */
final class JsonOption {

    private static final String STANDARD_OUTPUT = "-";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            defaultValue = "",
            description = "Write the result as JSON to a file; '-' prints it alone on standard output.")
    private String target;

    /** Whether standard output belongs to the JSON, so that tables for people must stay away from it. */
    boolean aloneOnStandardOutput() {
        return target.equals(STANDARD_OUTPUT);
    }

    /** Refuses a target that cannot be written. */
    void check() {
        if (!target.isEmpty() && !aloneOnStandardOutput()) {
            Arguments.requireNoFolder(Path.of(target), "--json");
        }
    }

    /** Writes the result, a tree of records, lists and maps, to where the option says, if it was given. */
    void write(PrintWriter out, Object result) throws IOException {
        if (aloneOnStandardOutput()) {
            out.println(ascii(GSON.toJson(result)));
            out.flush();
        } else if (!target.isEmpty()) {
            write(Path.of(target), result);
        }
    }

    /** Writes a result to a file. */
    static void write(Path file, Object result) throws IOException {
        String text = GSON.toJson(result) + "\n";
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A terminal's encoding must not spoil a program's input: all but ASCII is escaped. */
    private static String ascii(String json) {
        StringBuilder escaped = new StringBuilder();
        for (char c : json.toCharArray()) {
            if (c < 128) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }
}
