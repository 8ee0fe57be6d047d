package org.smriti.app.cli.evaluate;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.smriti.model.eval.RolloutSettings;
import org.smriti.model.eval.StateSwap;
import org.smriti.model.eval.score.Interval;
import org.smriti.model.eval.score.ObjectCount;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.Walk;
import org.smriti.model.world.sight.AgeBin;
import org.smriti.model.world.sight.LastSeen;

/** Prints what {@code evaluate} found, for people. */
final class EvaluateTable {

    private static final String NONE = "-";
    private static final int NAME_WIDTH = 20;

    private final EvaluateReport report;
    private final PrintWriter out;

    EvaluateTable(EvaluateReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print() {
        out.printf(
                Locale.ROOT,
                "%s in %s: %d episodes from seed %d%s, %d frames shown, %d generated%n",
                report.evalSpec().task().label(),
                report.evalSpec().world().name(),
                report.evalSpec().episodes(),
                report.evalSpec().seed(),
                Seeds.isTraining(report.evalSpec().seed()) ? " (worlds that models are trained on)" : "",
                report.evalSpec().split().context(),
                report.evalSpec().split().generate());
        out.println(
                "PSNR in dB with 95 % intervals over episodes, over all frames, and over those whose content was last"
                        + " shown");
        out.printf(
                Locale.ROOT,
                "more than %d or %d frames ago, and before the last %d of the context; spheres found; PSNR of %s by"
                        + " frames since last shown%n%n",
                LastSeen.WINDOW,
                report.models().reach(),
                LastSeen.WINDOW,
                byPixel() ? "pixels" : "frames");
        List<AgeBin> bins = AgeBin.SEEN.stream()
                .filter(bin -> report.rows().stream().anyMatch(row -> byAge(row).containsKey(bin)))
                .toList();
        out.printf(
                Locale.ROOT,
                "%s %12s %6s %12s %12s %12s %8s",
                padded(""),
                "all",
                "SSIM",
                "> " + LastSeen.WINDOW,
                "> " + report.models().reach(),
                "before",
                "spheres");
        bins.forEach(bin -> out.printf(Locale.ROOT, " %8s", bin.label()));
        out.println();
        report.rows().forEach(row -> printRow(row, bins));
        if (report.evalSpec().task().way() == Walk.WATCH
                && report.rows().getFirst().hidden().frames() > 0) {
            new HiddenTable(report.rows(), out, this::padded).print();
        } else {
            Stream.of(ObjectKind.values())
                    .filter(kind -> kind != ObjectKind.SPHERE)
                    .filter(kind -> report.rows().getFirst().objectKinds().contains(kind))
                    .forEach(this::printObjects);
        }
        printSwaps();
        out.flush();
    }

    private void printRow(VariantScore row, List<AgeBin> bins) {
        out.printf(
                Locale.ROOT,
                "%s %12s %6.3f %12s %12s %12s %8s",
                padded(row.name()),
                text(row.overall().psnr()),
                row.overall().ssim().mean(),
                text(row.beyond(LastSeen.WINDOW).psnr()),
                text(row.beyond(report.models().reach()).psnr()),
                text(row.beforeLast(LastSeen.WINDOW).psnr()),
                percent(row.objects(ObjectKind.SPHERE)));
        Map<AgeBin, Double> scores = byAge(row);
        for (AgeBin bin : bins) {
            String psnr = scores.containsKey(bin) ? String.format(Locale.ROOT, "%.2f", scores.get(bin)) : NONE;
            out.printf(Locale.ROOT, " %8s", psnr);
        }
        out.println();
    }

    /** How many of the single objects of a kind each row shows right, by how long ago they were last shown as they are. */
    private void printObjects(ObjectKind kind) {
        List<AgeBin> bins = AgeBin.SEEN.stream()
                .filter(bin -> report.rows().getFirst().objectsByLastShown(kind).containsKey(bin))
                .toList();
        out.printf(
                Locale.ROOT,
                "%nRight of %s in view, in %%: of those last shown more than %d frames ago, of those last shown before"
                        + " the last %d of the context, and by frames since%n%n",
                kind.label(),
                LastSeen.WINDOW,
                LastSeen.WINDOW);
        out.printf(Locale.ROOT, "%s %12s %12s", padded(""), "> " + LastSeen.WINDOW, "before");
        bins.forEach(bin -> out.printf(Locale.ROOT, " %8s", bin.label()));
        out.println();
        for (VariantScore row : report.rows()) {
            out.printf(
                    Locale.ROOT,
                    "%s %12s %12s",
                    padded(row.name()),
                    percent(row.objectsBeyond(kind, LastSeen.WINDOW)),
                    percent(row.objectsBeforeLast(kind, LastSeen.WINDOW)));
            Map<AgeBin, Interval> shares = row.objectsByLastShown(kind);
            bins.forEach(bin ->
                    out.printf(Locale.ROOT, " %8.0f", 100 * shares.get(bin).mean()));
            out.println();
        }
        out.printf(
                Locale.ROOT,
                "%s %12d %12d",
                padded("in view"),
                report.rows().getFirst().objectsBeyond(kind, LastSeen.WINDOW).frames(),
                report.rows()
                        .getFirst()
                        .objectsBeforeLast(kind, LastSeen.WINDOW)
                        .frames());
        bins.forEach(bin -> out.printf(
                Locale.ROOT,
                " %8d",
                report.rows().getFirst().objectsByLastShown(kind).get(bin).frames()));
        out.println();
    }

    /** A name as wide as the longest of them. */
    private String padded(String name) {
        int longest = report.rows().stream()
                .mapToInt(row -> row.name().length())
                .max()
                .orElse(0);
        return name + " ".repeat(Math.max(NAME_WIDTH, longest) - name.length());
    }

    /** Whether ages are of pixels: where every true frame is shown, most of each frame was just seen, and its own age says little. */
    private boolean byPixel() {
        return report.settings().commit() == RolloutSettings.Commit.TRUTH;
    }

    private Map<AgeBin, Double> byAge(VariantScore row) {
        Map<AgeBin, Double> means = new LinkedHashMap<>();
        if (byPixel()) {
            row.byPixelLastSeen().forEach((bin, psnr) -> means.put(bin, psnr.mean()));
        } else {
            row.byLastSeen().forEach((bin, score) -> means.put(bin, score.psnr().mean()));
        }
        return means;
    }

    private void printSwaps() {
        List<StateSwap.Row> swaps = report.swaps();
        if (swaps.isEmpty()) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%nStates of %s exchanged between worlds: PSNR against the world shown, and against the other one,%n",
                report.models().first().name());
        out.printf(
                Locale.ROOT, "over frames whose content was last shown more than %d frames ago%n%n", LastSeen.WINDOW);
        out.printf(Locale.ROOT, "%-32s %12s %12s%n", "", "own", "other");
        swaps.forEach(
                row -> out.printf(Locale.ROOT, "%-32s %12s %12s%n", row.name(), text(row.own()), text(row.other())));
    }

    static String text(Interval interval) {
        return interval.frames() == 0
                ? NONE
                : String.format(Locale.ROOT, "%.2f ±%.2f", interval.mean(), (interval.high() - interval.low()) / 2);
    }

    static String percent(Interval share) {
        return share.frames() == 0
                ? NONE
                : String.format(Locale.ROOT, "%.0f ±%.0f", 100 * share.mean(), 50 * (share.high() - share.low()));
    }

    private static String percent(ObjectCount count) {
        return count.inView() == 0
                ? NONE
                : String.format(Locale.ROOT, "%.0f %%", 100.0 * count.found() / count.inView());
    }
}
