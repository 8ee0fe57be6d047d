package org.smriti.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.smriti.app.bench.BenchReport;
import org.smriti.app.bench.BenchReport.AttentionCost;
import org.smriti.app.bench.BenchReport.EagerCost;
import org.smriti.app.bench.BenchReport.EagerTwin;
import org.smriti.app.bench.BenchReport.LiveCost;
import org.smriti.app.bench.BenchReport.PassRate;
import org.smriti.app.bench.Machine;

/** A {@link BenchReport} for people. */
final class BenchTable {

    private final BenchReport report;
    private final PrintWriter out;

    BenchTable(BenchReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print() {
        machine();
        live();
        attention();
        rates();
        eager();
        out.flush();
    }

    private void machine() {
        Machine machine = report.machine();
        String load = machine.load() < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", machine.load());
        line("%s, %s, %d processors, load %s", machine.os(), machine.cpu(), machine.processors(), load);
        line("%s on %s, %d threads", machine.engine(), machine.device(), machine.threads());
        line("networks of the preset %s", report.config());
        line("");
    }

    private void live() {
        report.live().forEach((model, costs) -> {
            line("Live %-14s frames seen   ms a frame   memory", model);
            for (LiveCost cost : costs) {
                String how = cost.how().equals("seen") ? "" : "   (" + cost.how() + ")";
                line("%30d %12.1f %8.2f MB%s", cost.frames(), cost.ms(), cost.bytes() / 1e6, how);
            }
            line("");
        });
    }

    private void attention() {
        line("Attention over       frames     local ms      full ms");
        for (AttentionCost cost : report.attention()) {
            double times = cost.fullMs() / cost.localMs();
            line("%27d %12.1f %12.1f   %.1f times", cost.frames(), cost.localMs(), cost.fullMs(), times);
        }
        line("");
    }

    private void rates() {
        double half = report.ceiling().fp16();
        line(
                "Matmul    fp32 %.0f GFLOP/s, fp16 %s",
                report.ceiling().fp32(), half > 0 ? Math.round(half) + " GFLOP/s" : "far slower or none");
        PassRate pass = report.pass();
        line(
                "Pass      %d clips of %d frames in %s: %.0f ms, %.0f GFLOP/s, %.0f%% of matmul",
                pass.clips(), pass.frames(), pass.precision(), pass.ms(), pass.gflops(), 100 * pass.share());
        report.halfPrecision()
                .forEach((model, error) -> line(
                        "fp16      %s differs from fp32 by %.2f grey levels, in its worst frame by %.2f",
                        model, error.meanGrey(), error.worstGrey()));
        line("Renderer  %.0f frames/s on one core", report.renderer().framesPerSecond());
        line(
                "Training  %.0f frames/s, %.0f GFLOP/s",
                report.training().framesPerSecond(), report.training().gflops());
    }

    private void eager() {
        EagerTwin eager = report.eager();
        for (EagerCost cost : eager.costs()) {
            line(
                    "Eager     %s: %.0f ms here, %.0f ms in %s; ratio %.2f (%.2f to %.2f) over %d turns",
                    cost.task(),
                    cost.ms(),
                    cost.eagerMs(),
                    eager.engine(),
                    cost.ratio(),
                    cost.lowest(),
                    cost.highest(),
                    cost.turns());
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
