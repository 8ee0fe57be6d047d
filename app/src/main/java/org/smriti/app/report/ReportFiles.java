package org.smriti.app.report;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.bench.BenchReport;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.TextFiles;

/** Reads what {@code bench --json} wrote, and the {@code eval.json} of models. */
final class ReportFiles {

    private static final Gson GSON = new Gson();
    private static final long LARGEST = 16 << 20;

    private ReportFiles() {}

    /**
     * Reads a report of {@code bench}.
     *
     * @throws FileFormatException if it is none, or one of another version of Smriti
     * @throws IOException if there is no such file or it cannot be read
     */
    static BenchReport bench(Path file) throws IOException {
        JsonObject json = object(file);
        try {
            BenchReport report = GSON.fromJson(json, BenchReport.class);
            if (GSON.toJsonTree(report).equals(json) && !hasNull(json) && canBeDrawn(report)) {
                return report;
            }
        } catch (JsonParseException | ArithmeticException e) {
            // told below
        }
        throw new FileFormatException(file, "file", "something else", "what this version's bench --json writes");
    }

    /** Whether what stands on logarithmic axes is above zero. */
    private static boolean canBeDrawn(BenchReport report) {
        return report.live().values().stream()
                        .flatMap(List::stream)
                        .allMatch(cost -> cost.frames() > 0 && cost.ms() > 0 && cost.bytes() > 0)
                && report.attention().stream()
                        .allMatch(cost -> cost.frames() > 0 && cost.localMs() > 0 && cost.fullMs() > 0);
    }

    /**
     * Reads what models were found to recall.
     *
     * @param models folders, each with an {@code eval.json}
     * @throws FileFormatException if such a file holds something else
     * @throws IOException if there is no such file or it cannot be read
     */
    static List<Exam> exams(List<Path> models) throws IOException {
        List<Exam> exams = new ArrayList<>();
        ModelNames names = new ModelNames();
        for (Path model : models) {
            Path file = model.resolve("eval.json");
            Map<String, String> here = new HashMap<>();
            for (Map.Entry<String, JsonElement> entry : members(object(file)).entrySet()) {
                try {
                    Exam exam = GSON.fromJson(entry.getValue(), Exam.class).checked();
                    exams.add(exam.called(own -> here.computeIfAbsent(own, name -> names.next(name, model))));
                } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
                    throw new FileFormatException(
                            file,
                            "'" + entry.getKey() + "'",
                            "something else",
                            "what evaluate --json writes, or several of those by name");
                }
            }
        }
        return exams;
    }

    /** Exams by name; one alone, as {@code evaluate --json} writes it, has its task's. */
    private static Map<String, JsonElement> members(JsonObject json) {
        return json.get("task") instanceof JsonPrimitive task ? Map.of(task.getAsString(), json) : json.asMap();
    }

    private static boolean hasNull(JsonElement json) {
        if (json.isJsonObject()) {
            return json.getAsJsonObject().asMap().values().stream().anyMatch(ReportFiles::hasNull);
        }
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream().anyMatch(ReportFiles::hasNull);
        }
        return json.isJsonNull();
    }

    private static JsonObject object(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new FileFormatException(file, "file", Files.size(file) + " bytes", "at most " + LARGEST);
        }
        try {
            return JsonParser.parseString(TextFiles.read(file)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException | CharacterCodingException e) {
            throw new FileFormatException(file, "file", "something else", "a JSON object");
        }
    }
}
