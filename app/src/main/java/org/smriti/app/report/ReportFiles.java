package org.smriti.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.bench.BenchReport;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;

/** Reads what {@code bench --json} wrote, and the {@code eval.json} of models. */
final class ReportFiles {

    private static final String WHAT = "what evaluate --json writes, or several of those by name";

    private ReportFiles() {}

    /**
     * Reads a report of {@code bench}.
     *
     * @throws FileFormatException if it is none, or one of another version of Smriti
     * @throws IOException if there is no such file or it cannot be read
     */
    static BenchReport bench(Path file) throws IOException {
        JsonFields json = JsonFields.read(file, "what this version's bench --json writes");
        BenchReport report = json.record(BenchReport.class);
        if (!canBeDrawn(report)) {
            throw json.refused("costs that are not above 0");
        }
        return report;
    }

    /** Whether the values for logarithmic axes are above zero. */
    private static boolean canBeDrawn(BenchReport report) {
        return report.live().values().stream()
                        .flatMap(List::stream)
                        .allMatch(cost -> cost.frames() > 0 && cost.ms() > 0 && cost.bytes() > 0)
                && report.attention().stream()
                        .allMatch(cost -> cost.frames() > 0 && cost.localMs() > 0 && cost.fullMs() > 0);
    }

    /**
     * Reads the results of evaluations.
     *
     * @param models folders, each with an {@code eval.json}
     * @throws FileFormatException if such a file holds something else
     * @throws IOException if there is no such file or it cannot be read
     */
    static List<EvalResult> results(List<Path> models) throws IOException {
        List<EvalResult> results = new ArrayList<>();
        ModelNames names = new ModelNames();
        for (Path model : models) {
            Map<String, String> here = new HashMap<>();
            for (JsonFields json : members(JsonFields.read(model.resolve("eval.json"), WHAT))) {
                EvalResult result = EvalResult.read(json);
                results.add(json.make(() ->
                        result.called(own -> here.computeIfAbsent(own, name -> names.next(name, model)))));
            }
        }
        return results;
    }

    /** The results in a file, by name; or the whole file as one, as {@code evaluate --json} writes it. */
    private static List<JsonFields> members(JsonFields file) throws FileFormatException {
        if (file.get("task").isText()) {
            return List.of(file);
        }
        List<JsonFields> members = new ArrayList<>();
        for (String name : file.names()) {
            members.add(file.object(name));
        }
        return members;
    }
}
