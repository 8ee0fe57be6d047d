package org.smriti.app.cli.probe;

import java.io.PrintWriter;
import java.util.Locale;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.ProbeScore;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.sight.LastSeen;

/** Prints what {@code probe} found, for people. */
final class ProbeTable {

    private static final String NONE = "-";
    private static final int NAME_WIDTH = 20;

    private final ProbeReport report;
    private final PrintWriter out;

    ProbeTable(ProbeReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print() {
        Probe probe = report.probe();
        out.printf(
                Locale.ROOT,
                "%s in %s, seed %d%s: %d frames shown, %d imagined%n",
                probe.script().label(),
                report.world(),
                probe.seed(),
                Seeds.isTraining(probe.seed()) ? " (a world that models may be trained on)" : "",
                probe.split().context(),
                probe.split().generate());
        if (report.knowsAges()) {
            printWithAges();
        } else {
            printOverall();
        }
        out.flush();
    }

    private void printOverall() {
        out.printf(Locale.ROOT, "PSNR (dB) and SSIM of the imagined frames%n%n");
        out.printf(Locale.ROOT, "%s %7s %6s %7s%n", padded(""), "all", "SSIM", "ms");
        for (String name : report.result().predictors()) {
            ProbeScore all = report.result().overall(name);
            out.printf(
                    Locale.ROOT,
                    "%s %7s %6s %7s%n",
                    padded(name),
                    text("%.2f", all.psnr()),
                    text("%.3f", all.ssim()),
                    millis(name));
        }
    }

    private void printWithAges() {
        out.printf(
                Locale.ROOT,
                "PSNR (dB) and SSIM of the imagined frames: all, and those that show what was last shown more than %d"
                        + " frames ago%n%n",
                LastSeen.WINDOW);
        out.printf(
                Locale.ROOT,
                "%s %7s %6s %7s %6s %7s %7s%n",
                padded(""),
                "all",
                "SSIM",
                "> " + LastSeen.WINDOW,
                "SSIM",
                "frames",
                "ms");
        ProbeResult result = report.result();
        for (String name : result.predictors()) {
            ProbeScore all = result.overall(name);
            ProbeScore beyond = result.beyondWindow(name);
            out.printf(
                    Locale.ROOT,
                    "%s %7s %6s %7s %6s %7d %7s%n",
                    padded(name),
                    text("%.2f", all.psnr()),
                    text("%.3f", all.ssim()),
                    text("%.2f", beyond.psnr()),
                    text("%.3f", beyond.ssim()),
                    beyond.frames(),
                    millis(name));
        }
    }

    private String millis(String name) {
        return ProbeResult.isBaseline(name)
                ? NONE
                : text("%.1f", report.result().millisPerFrame(name));
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, NAME_WIDTH - name.length()));
    }

    private static String text(String format, double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, format, value);
    }
}
