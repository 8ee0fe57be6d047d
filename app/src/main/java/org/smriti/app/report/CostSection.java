package org.smriti.app.report;

import static org.smriti.app.report.Markdown.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.smriti.app.bench.BenchReport;
import org.smriti.app.bench.BenchReport.AttentionCost;
import org.smriti.app.bench.BenchReport.LiveCost;

/** The section on what frames and attention cost, with curves. */
final class CostSection {

    static final String LIVE = "images/benchmarks-live.svg";
    static final String ATTENTION = "images/benchmarks-attention.svg";

    private CostSection() {}

    /** Adds the section to a page. */
    static void write(Markdown page, BenchReport report) {
        page.heading("A live frame");
        page.say("One frame predicted in the profile `realtime` and observed, after so many frames seen. Memory of a"
            + " hybrid stays as it is; full attention keeps every frame. *Repeated*: what was seen is laid end to end"
            + " to that length, instead of being seen.");
        page.picture("Milliseconds and megabytes against frames seen", LIVE);
        List<List<String>> rows = new ArrayList<>();
        report.live()
                .forEach((model, costs) -> costs.forEach(cost -> rows.add(List.of(
                        model,
                        format("%d%s", cost.frames(), cost.how().equals("seen") ? "" : " (" + cost.how() + ")"),
                        format("%.1f", cost.ms()),
                        format("%.2f", cost.bytes() / 1e6)))));
        page.table(List.of("model", "frames seen", "ms a frame", "memory, MB"), rows);

        page.heading("Attention");
        page.say("One layer over a clip: local, as the hybrid has it, and full, as it is plainly written.");
        page.picture("Milliseconds against the frames of the clip", ATTENTION);
        page.table(
                List.of("frames", "local, ms", "full, ms", "times"),
                report.attention().stream()
                        .map(cost -> List.of(
                                format("%d", cost.frames()),
                                format("%.1f", cost.localMs()),
                                format("%.1f", cost.fullMs()),
                                format("%.1f", cost.fullMs() / cost.localMs())))
                        .toList());
    }

    /** Draws the curves beside the page. */
    static void draw(BenchReport report, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Map<String, NavigableMap<Long, Double>> millis = new LinkedHashMap<>();
        Map<String, NavigableMap<Long, Double>> megabytes = new LinkedHashMap<>();
        report.live().forEach((model, costs) -> {
            for (LiveCost cost : costs) {
                millis.computeIfAbsent(model, any -> new TreeMap<>()).put(cost.frames(), cost.ms());
                megabytes.computeIfAbsent(model, any -> new TreeMap<>()).put(cost.frames(), cost.bytes() / 1e6);
            }
        });
        Map<String, Map<String, NavigableMap<Long, Double>>> live = new LinkedHashMap<>();
        live.put("ms a frame", millis);
        live.put("memory, MB", megabytes);
        CostCurves.write(live, "frames seen", folder.resolve(LIVE));

        NavigableMap<Long, Double> local = new TreeMap<>();
        NavigableMap<Long, Double> full = new TreeMap<>();
        for (AttentionCost cost : report.attention()) {
            local.put((long) cost.frames(), cost.localMs());
            full.put((long) cost.frames(), cost.fullMs());
        }
        Map<String, NavigableMap<Long, Double>> attention = new LinkedHashMap<>();
        attention.put("local", local);
        attention.put("full", full);
        CostCurves.write(Map.of("ms", attention), "frames of the clip", folder.resolve(ATTENTION));
    }
}
