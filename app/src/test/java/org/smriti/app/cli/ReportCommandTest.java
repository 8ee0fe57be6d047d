package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.bench.BenchReport;
import org.smriti.app.bench.BenchReport.AttentionCost;
import org.smriti.app.bench.BenchReport.Ceiling;
import org.smriti.app.bench.BenchReport.EagerCost;
import org.smriti.app.bench.BenchReport.EagerTwin;
import org.smriti.app.bench.BenchReport.LiveCost;
import org.smriti.app.bench.BenchReport.PassRate;
import org.smriti.app.bench.BenchReport.RendererRate;
import org.smriti.app.bench.BenchReport.TrainingRate;
import org.smriti.app.bench.Machine;

class ReportCommandTest {

    private static final EagerTwin TWIN =
            new EagerTwin("PyTorch 9", 4, 50, List.of(new EagerCost("pass", 90, 100, 0.91, 0.8, 1.1, 5)));

    @TempDir
    Path folder;

    private Path bench(EagerTwin twin) throws IOException {
        BenchReport report = new BenchReport(
                "app/smriti bench --quick",
                new Machine("2026-01-02", "abc1234", "Linux", "a processor", 2, "cpu", "PyTorch 8", 1, "25", 0.1),
                "tiny",
                Map.of("hybrid", List.of(new LiveCost(10, 33.3, 2_000_000, "seen"))),
                List.of(new AttentionCost(50, 1.5, 6)),
                new Ceiling(40, 0),
                new PassRate("fp32", 250, 30, 0.75, 4, 50, 7_500_000_000L),
                Map.of(),
                new RendererRate(2_000),
                new TrainingRate(100, 20),
                twin);
        return Files.writeString(folder.resolve("bench.json"), new Gson().toJson(report));
    }

    private static final String SPIN = "{\"pause\": 0, \"sense\": \"either\"}";

    private Path model(String name, double psnr) throws IOException {
        return model(name, psnr, "spin", SPIN);
    }

    private Path model(String name, double psnr, String task, String details) throws IOException {
        Path model = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                model.resolve("eval.json"),
                "{\"spin\": " + result(name, psnr, task, details, 810_000, "PREDICTION") + "}");
        return model;
    }

    private static String result(String name, double psnr, String task, String details, long seed, String commit) {
        String score =
                "\"psnr\": " + psnr + ", \"psnrInterval\": [" + (psnr - 1) + ", " + (psnr + 1) + "], \"ssim\": 0.5";
        String row = "{" + score + ", \"beyondWindow\": {" + score + "}, \"beyondReach\": {\"frames\": 0}}";
        return "{\"task\": \"" + task + "\", \"world\": \"room\", \"episodes\": 8, \"seed\": " + seed
                + ", \"context\": 50, \"generate\": 30, \"details\": " + details
                + ", \"settings\": {\"steps\": 1, \"framesAtOnce\": 1, \"commit\": \"" + commit
                + "\", \"commitNoise\": 0}, \"precision\": \"fp32\", \"machine\": \"cpu\","
                + " \"date\": \"2026-01-01\", \"commit\": \"0a1b2c3\", \"reach\": 30,"
                + " \"models\": [{\"name\": \"" + name + "\"}], \"variants\": {\"" + name + "\": " + row
                + ", \"copy\": " + row + "}}";
    }

    private CommandRun report(Path bench, Path... models) {
        String folders =
                String.join(",", List.of(models).stream().map(Path::toString).toList());
        return CommandRun.of("report", "--bench", bench.toString(), "--models", folders, "--out", page().toString());
    }

    private Path page() {
        return folder.resolve("site").resolve("page.md");
    }

    @Test
    void thePageSaysWhatWasMeasuredWhereAndWhen() throws IOException {
        CommandRun run = report(bench(TWIN), model("hybrid", 20), model("window", 15));

        assertEquals(0, run.exitCode(), run.err());
        String page = Files.readString(page());
        assertTrue(
                page.contains("app/smriti bench --quick\n") && page.contains("| 2026-01-02 | abc1234 | a processor"),
                page);
        assertTrue(page.contains("Measured on: cpu, 2026-01-01 at commit `0a1b2c3`."), page);
        assertTrue(page.contains("| hybrid | 20.00 ±1.00 | 0.500 | 20.00 ±1.00 | – |"), page);
        assertTrue(page.indexOf("| hybrid | 20") < page.indexOf("| window | 15"), "one table for one task");
        assertEquals(2, page.split("\\| copy \\|", -1).length, "the controls stand there once");
        assertTrue(page.contains("30.8"), "the paper's hybrid");
        assertTrue(page.contains("| hybrid | 10 | 33.3 | 2.00 |"), page);
        assertTrue(page.contains("**75 %** of the 40 GFLOP/s"), page);
        assertTrue(page.contains("| a pass over the batch | 90.0 | 100.0 | 0.91 | 0.80 … 1.10 | 5 |"), page);
        for (String picture : List.of("benchmarks-live.svg", "benchmarks-attention.svg")) {
            assertTrue(page.contains("images/" + picture));
            assertTrue(Files.readString(page().resolveSibling("images").resolve(picture))
                    .contains("<svg"));
        }
    }

    @Test
    void tasksThatVaryAnotherAreToldApart() throws IOException {
        report(
                bench(TWIN),
                model("one", 20, "beyond", "{\"task\": \"spin\", \"details\": " + SPIN + ", \"times\": 4}"),
                model(
                        "two",
                        19,
                        "perturbed",
                        "{\"task\": \"spin\", \"details\": " + SPIN + ", \"spoiling\": \"noise\"}"));

        String page = Files.readString(page());
        assertTrue(page.contains("**spin, 4 times as long as trained** in `room`"), page);
        assertTrue(page.contains("**spin after noise** in `room`"), page);
    }

    /** A file that evaluate wrote for the hybrid when the details of tasks were still texts. */
    @Test
    void filesFromBeforeDetailsWereFieldsAreReadInTheSameTables() throws IOException {
        Path old = Path.of("src", "test", "resources", "org", "smriti", "app", "cli", "old");

        CommandRun run = report(
                bench(TWIN),
                old,
                model(
                        "new",
                        20,
                        "perturbed",
                        "{\"task\": \"spin\", \"details\": " + SPIN + ", \"spoiling\": \"noise\"}"));

        assertEquals(0, run.exitCode(), run.err());
        String page = Files.readString(page());
        for (String title : List.of(
                "**spin, standing still for the last 30 frames shown** in `room`",
                "**spin, 2 times as long as trained** in `room`",
                "**spin after noise** in `room`",
                "**stand-still** in `room`",
                "**zero-prefix** in `room`",
                "**reasoning** in `room`")) {
            assertTrue(page.contains(title), title + " in " + page);
        }
    }

    @Test
    void aResultOfBeforeAndOneOfNowStandInOneTable() throws IOException {
        report(
                bench(TWIN),
                model("one", 20, "beyond", "\"Beyond[task=StandStill[], times=4]\""),
                model("two", 19, "beyond", "{\"task\": \"stand-still\", \"details\": {}, \"times\": 4}"));

        String page = Files.readString(page());
        assertEquals(2, page.split("\\*\\*stand-still, 4 times as long as trained\\*\\*", -1).length, page);
        assertTrue(page.indexOf("| one | 20.00") < page.indexOf("| two | 19.00"), page);
    }

    @Test
    void modelsOfOneVariantKeepTheirRows() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(
                one.resolve("eval.json"),
                result("hybrid", 21, "spin", SPIN, 810_000, "PREDICTION")); // without a name around it
        Files.writeString(
                two.resolve("eval.json"), "{\"a\": " + result("hybrid", 22, "spin", SPIN, 810_000, "PREDICTION") + "}");

        CommandRun run = report(bench(TWIN), one, two);

        assertEquals(0, run.exitCode(), run.err());
        String page = Files.readString(page());
        assertTrue(page.contains("| hybrid | 21.00") && page.contains("| hybrid@two | 22.00"), page);
    }

    @Test
    void whatCannotBeComparedStandsInTablesOfItsOwnThatSayWhy() throws IOException {
        Path model = Files.createDirectories(folder.resolve("hybrid"));
        Files.writeString(
                model.resolve("eval.json"),
                "{\"a\": " + result("hybrid", 20, "spin", SPIN, 810_000, "PREDICTION") + ", \"b\": "
                        + result("hybrid", 30, "spin", SPIN, 810_000, "TRUTH") + ", \"c\": "
                        + result("hybrid", 25, "spin", SPIN, 4, "PREDICTION") + "}");

        report(bench(TWIN), model);

        String page = Files.readString(page());
        assertEquals(4, page.split("\\*\\*spin\\*\\*", -1).length, page);
        assertTrue(page.contains("8 worlds from seed 810000, one denoising step, **each frame shown after"), page);
        assertTrue(page.contains("8 worlds from seed 4 (**of those that models are trained on**)"), page);
    }

    @Test
    void whatWasNotMeasuredIsSaidNotToHaveBeen() throws IOException {
        CommandRun run = report(bench(EagerTwin.NONE), model("hybrid", 20));

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.readString(page()).contains("Not measured in this run"));
    }

    @Test
    void otherFilesAreRefusedInOneLine() throws IOException {
        Path bench = bench(TWIN);
        Path model = model("hybrid", 20);
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"machine\": {}}");
        Path nulls = Files.writeString(
                folder.resolve("nulls.json"),
                Files.readString(bench).replaceFirst("\\[\\{\"frames\":10", "[null,{\"frames\":10"));
        Path incomplete = Files.createDirectories(folder.resolve("incomplete"));
        Files.writeString(incomplete.resolve("eval.json"), "{\"spin\": {\"task\": \"spin\"}}");

        Path halted = Files.writeString(
                folder.resolve("halted.json"), Files.readString(bench).replaceFirst("\"ms\":33.3", "\"ms\":0.0"));
        String result = result("hybrid", 20, "spin", SPIN, 810_000, "PREDICTION");
        Path uncounted = Files.createDirectories(folder.resolve("uncounted"));
        Files.writeString(uncounted.resolve("eval.json"), result.replace("\"episodes\": 8, ", ""));
        Path unbounded = Files.createDirectories(folder.resolve("unbounded"));
        Files.writeString(unbounded.resolve("eval.json"), result.replaceFirst("\\[19.0, 21.0]", "[null]"));

        Path uncertain = Files.createDirectories(folder.resolve("uncertain"));
        Files.writeString(uncertain.resolve("eval.json"), result.replace("\"pause\": 0", "\"pause\": \"long\""));

        for (Refusal refusal : List.of(
                new Refusal(report(broken, model), broken + ":1:1: command: missing; expected a text"),
                new Refusal(report(halted, model), halted + ":1:1: file: costs that are not above 0; expected what"),
                new Refusal(report(bench, uncounted), ": episodes: missing; expected a whole number"),
                new Refusal(
                        report(bench, unbounded), ": variants.hybrid.psnrInterval: a list of 1; expected a list of 2"),
                new Refusal(report(bench, uncertain), ": details.pause: 'long'; expected a whole number"),
                new Refusal(report(nulls, model), ": live.hybrid[0]: null; expected an object"),
                new Refusal(report(bench, incomplete), "eval.json:1:10: spin.settings: missing; expected an object"),
                new Refusal(report(bench, folder), "eval.json"),
                new Refusal(report(folder.resolve("nothing.json"), model), "nothing.json"))) {
            assertEquals(2, refusal.run().exitCode(), refusal.run().err());
            assertEquals(1, refusal.run().err().lines().count(), refusal.run().err());
            assertTrue(
                    refusal.run().err().contains(refusal.message()),
                    refusal.run().err());
        }
        assertFalse(Files.exists(page()));
    }

    /** A refused run and the message that it should have. */
    private record Refusal(CommandRun run, String message) {}
}
