package org.smriti.app.cli.options;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.smriti.model.io.AtomicFiles;
import picocli.CommandLine.Option;

/** {@code --json}: the result of a command for programs, in a file or alone on standard output. */
public final class JsonOption {

    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Write the result as JSON to a file; '-' prints it alone on standard output.")
    private Optional<Path> target = Optional.empty();

    /** Whether standard output is for the JSON alone, so that no table for people may be printed. */
    public boolean aloneOnStandardOutput() {
        return target.filter(STANDARD_OUTPUT::equals).isPresent();
    }

    /** Refuses a target that cannot be written; called before a long measurement. */
    public void check() {
        if (!aloneOnStandardOutput()) {
            target.ifPresent(file -> Arguments.requireWritable(file, "--json"));
        }
    }

    /** Writes the result, a tree of records, lists and maps, to where the option says, if it was given. */
    public void write(PrintWriter out, Object result) throws IOException {
        if (aloneOnStandardOutput()) {
            out.println(ascii(GSON.toJson(result)));
            out.flush();
        } else if (target.isPresent()) {
            write(target.get(), result);
        }
    }

    /** Writes a result to a file. */
    public static void write(Path file, Object result) throws IOException {
        String text = GSON.toJson(result) + "\n";
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Escapes all but ASCII, as the encoding of standard output may have no such letters. */
    private static String ascii(String json) {
        StringBuilder escaped = new StringBuilder();
        for (char c : json.toCharArray()) {
            if (c < 128) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }
}
