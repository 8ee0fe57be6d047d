package org.smriti.app.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.smriti.app.bench.BenchReport;
import org.smriti.app.bench.Machine;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;

/**
 * A page of what was measured.
 *
 * @param bench what {@code bench --json} wrote
 * @param models folders, each with its {@code eval.json}
 * @param file the page; its pictures go to the folder {@code images} beside it
 */
public record BenchmarksPage(Path bench, List<Path> models, Path file) {

    /**
     * Writes page and pictures.
     *
     * @throws FileFormatException in one line, if a file to read is not what it should be
     * @throws IOException if a file is missing or cannot be read or written
     */
    public void write() throws IOException {
        BenchReport report = ReportFiles.bench(bench);
        List<EvalResult> results = ReportFiles.results(models);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        CostSection.draw(report, folder);
        byte[] text = text(report, results).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, text);
    }

    private String text(BenchReport report, List<EvalResult> results) {
        Machine machine = report.machine();
        Markdown page = new Markdown();
        page.say("# Benchmarks");
        page.say("Written by `smriti report`; change what it reads, not this page.");
        page.code(report.command(), writing());
        page.table(
                List.of(
                        "date",
                        "commit",
                        "machine",
                        "processors",
                        "load before",
                        "device",
                        "engine",
                        "threads",
                        "Java"),
                List.of(List.of(
                        machine.date(),
                        machine.commit().isEmpty() ? "not recorded" : machine.commit(),
                        machine.cpu() + ", " + machine.os(),
                        "" + machine.processors(),
                        machine.load() < 0 ? "unknown" : Markdown.format("%.1f", machine.load()),
                        machine.device(),
                        machine.engine(),
                        "" + machine.threads(),
                        machine.java())));
        if (machine.load() > machine.processors() / 2.0) {
            page.say("**The machine was busy with other work: all times are too long, shares and ratios uncertain.**");
        }
        RecallSection.write(page, results);
        CostSection.write(page, report);
        SpeedSection.write(page, report);
        return page.toString();
    }

    private String writing() {
        return "app/smriti report --bench " + bench + " --models " + folders() + " --out " + file;
    }

    private String folders() {
        return models.stream().map(Path::toString).collect(Collectors.joining(","));
    }
}
