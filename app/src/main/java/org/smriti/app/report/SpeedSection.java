package org.smriti.app.report;

import static org.smriti.app.report.Markdown.format;

import java.util.List;
import java.util.Map;
import org.smriti.app.bench.BenchReport;
import org.smriti.app.bench.BenchReport.EagerTwin;
import org.smriti.app.bench.BenchReport.PassRate;

/** The section on how near passes come to the machine's limits, and how fast the same network is in eager PyTorch. */
final class SpeedSection {

    private static final Map<String, String> TASKS = Map.of(
            "pass", "a pass over the batch",
            "live", "five live frames",
            "training", "a training step");

    private SpeedSection() {}

    /** Adds the section to a page. */
    static void write(Markdown page, BenchReport report) {
        PassRate pass = report.pass();
        page.heading("Share of the ceiling");
        page.say(
                "A pass of `%s` over %d clips of %d frames in %s takes %.0f ms: %.0f GFLOP/s of matrix products,"
                        + " **%.0f %%** of the %.0f GFLOP/s that bare products of these shapes reach here. Everything"
                        + " between the products is in the rest.",
                report.config(),
                pass.clips(),
                pass.frames(),
                pass.precision(),
                pass.ms(),
                pass.gflops(),
                100 * pass.share(),
                pass.precision().equals("fp16")
                        ? report.ceiling().fp16()
                        : report.ceiling().fp32());
        page.say(
                "Training: %.0f frames/s, %.0f GFLOP/s, rendering included. Renderer: %.0f frames/s of 64×64 on one"
                        + " core.",
                report.training().framesPerSecond(),
                report.training().gflops(),
                report.renderer().framesPerSecond());
        report.halfPrecision()
                .forEach((model, error) -> page.say(
                        "In half precision the frames of `%s` differ by %.2f grey levels on average, by %.2f in the"
                                + " worst.",
                        model, error.meanGrey(), error.worstGrey()));
        eager(page, report);
    }

    private static void eager(Markdown page, BenchReport report) {
        EagerTwin twin = report.eager();
        page.heading("The same network in eager PyTorch");
        if (twin.costs().isEmpty()) {
            page.say("Not measured in this run: `bench` was not given `--eager`.");
            return;
        }
        page.say(
                "[`src/eager`](../eager/README.md) is the network in PyTorch for Python, written for speed: fused"
                        + " attention, batched scans, fused optimisers. It computes the same, which a test holds it to,"
                        + " and `bench` checks it before it measures. Same weights, same %d clips of %d frames, same %d"
                        + " thread%s, float32; the two take turns, and each turn gives a ratio. Here:"
                        + " %s. There: %s. Where the versions differ, so may the speed of single operations.",
                twin.clips(),
                twin.frames(),
                report.machine().threads(),
                report.machine().threads() == 1 ? "" : "s",
                report.machine().engine(),
                twin.engine());
        page.table(
                List.of(
                        "",
                        "Smriti, ms",
                        "eager, ms",
                        "Smriti / eager, median of the turns",
                        "lowest … highest",
                        "turns"),
                twin.costs().stream()
                        .map(cost -> List.of(
                                TASKS.getOrDefault(cost.task(), cost.task()),
                                format("%.1f", cost.ms()),
                                format("%.1f", cost.eagerMs()),
                                format("%.2f", cost.ratio()),
                                format("%.2f … %.2f", cost.lowest(), cost.highest()),
                                format("%d", cost.turns())))
                        .toList());
        page.say("Five live frames are a chunk: each predicted in the profile `realtime`, then observed. Smriti's"
                + " training step waits for clips that another thread renders meanwhile; the twin has its batch.");
    }
}
