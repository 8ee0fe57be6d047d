package org.smriti.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smriti.app.bench.BenchReport;
import org.smriti.app.bench.BenchReport.AttentionCost;
import org.smriti.app.bench.BenchReport.EagerCost;
import org.smriti.app.bench.BenchReport.EagerTwin;
import org.smriti.app.bench.BenchReport.LiveCost;
import org.smriti.app.bench.BenchReport.PassRate;
import org.smriti.app.bench.Machine;

/** A {@link BenchReport} for people. */
record BenchTable(BenchReport report) {

    void printTo(PrintWriter out) {
        Machine machine = report.machine();
        line(
                out,
                "%s, %s, %d processors, load %.1f",
                machine.os(),
                machine.cpu(),
                machine.processors(),
                machine.load());
        line(out, "%s on %s, %d threads", machine.engine(), machine.device(), machine.threads());
        line(out, "networks of the preset %s", report.config());
        line(out, "");
        for (Map.Entry<String, List<LiveCost>> model : report.live().entrySet()) {
            line(out, "Live %-14s frames seen   ms a frame   memory", model.getKey());
            for (LiveCost cost : model.getValue()) {
                String how = cost.how().equals("seen") ? "" : "   (" + cost.how() + ")";
                line(out, "%30d %12.1f %8.2f MB%s", cost.frames(), cost.ms(), cost.bytes() / 1e6, how);
            }
            line(out, "");
        }
        line(out, "Attention over       frames     local ms      full ms");
        for (AttentionCost cost : report.attention()) {
            String times = String.format(Locale.ROOT, "%.1f times", cost.fullMs() / cost.localMs());
            line(out, "%27d %12.1f %12.1f   %s", cost.frames(), cost.localMs(), cost.fullMs(), times);
        }
        line(out, "");
        line(
                out,
                "Matmul    fp32 %.0f GFLOP/s, fp16 %.0f GFLOP/s",
                report.ceiling().fp32(),
                report.ceiling().fp16());
        PassRate pass = report.pass();
        line(
                out,
                "Pass      %d clips of %d frames in %s: %.0f ms, %.0f GFLOP/s, %.0f%% of matmul",
                pass.clips(),
                pass.frames(),
                pass.precision(),
                pass.ms(),
                pass.gflops(),
                100 * pass.share());
        report.halfPrecision()
                .forEach((model, error) -> line(
                        out,
                        "fp16      %s differs from fp32 by %.2f grey levels, in its worst frame by %.2f",
                        model,
                        error.meanGrey(),
                        error.worstGrey()));
        line(out, "Renderer  %.0f frames/s on one core", report.renderer().framesPerSecond());
        line(
                out,
                "Training  %.0f frames/s, %.0f GFLOP/s",
                report.training().framesPerSecond(),
                report.training().gflops());
        EagerTwin eager = report.eager();
        for (EagerCost cost : eager.costs()) {
            line(
                    out,
                    "Eager     %s: %.0f ms here, %.0f ms in %s; ratio %.2f over %d turns",
                    cost.task(),
                    cost.ms(),
                    cost.eagerMs(),
                    eager.engine(),
                    cost.ratio(),
                    cost.turns());
        }
        out.flush();
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
