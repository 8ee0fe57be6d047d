package org.smriti.app.cli.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.smriti.model.eval.score.Interval;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.sight.AgeBin;
import org.smriti.model.world.sight.LastSeen;

/** Prints how well was remembered what was out of sight, by for how long it was. */
final class HiddenTable {

    private final List<VariantScore> rows;
    private final PrintWriter out;
    private final UnaryOperator<String> padded;

    /**
     * A table of those rows.
     *
     * @param padded makes names as wide as the first column
     */
    HiddenTable(List<VariantScore> rows, PrintWriter out, UnaryOperator<String> padded) {
        this.rows = rows;
        this.out = out;
        this.padded = padded;
    }

    void print() {
        VariantScore first = rows.getFirst();
        List<ObjectKind> kinds = first.objectKinds();
        out.printf(
                Locale.ROOT,
                "%nOf what was out of sight for more than %d frames since it was last shown: PSNR of its pixels, by"
                        + " how much %s is ahead, and %% right%n%n",
                LastSeen.WINDOW,
                first.name());
        out.printf(Locale.ROOT, "%s %12s %12s", padded.apply(""), "PSNR", "ahead");
        kinds.forEach(kind -> out.printf(Locale.ROOT, " %10s", kind.label()));
        out.println();
        for (VariantScore row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%s %12s %12s",
                    padded.apply(row.name()),
                    EvaluateTable.text(row.hidden()),
                    row == first ? "" : EvaluateTable.text(first.aheadHidden(row)));
            kinds.forEach(kind ->
                    out.printf(Locale.ROOT, " %10s", EvaluateTable.percent(row.objectsBeyond(kind, LastSeen.WINDOW))));
            out.println();
        }
        out.printf(Locale.ROOT, "%s %12s %12s", padded.apply("asked for"), "", "");
        kinds.forEach(kind -> out.printf(
                Locale.ROOT, " %10d", first.objectsBeyond(kind, LastSeen.WINDOW).frames()));
        out.println();
        kinds.forEach(this::printByTime);
    }

    private void printByTime(ObjectKind kind) {
        Map<AgeBin, Interval> asked = rows.getFirst().objectsByLastShown(kind);
        if (asked.isEmpty()) {
            return;
        }
        out.printf(Locale.ROOT, "%nRight of %s, in %%, by frames out of sight%n%n%s", kind.label(), padded.apply(""));
        asked.keySet().forEach(bin -> out.printf(Locale.ROOT, " %10s", bin.label()));
        out.println();
        for (VariantScore row : rows) {
            out.print(padded.apply(row.name()));
            row.objectsByLastShown(kind)
                    .values()
                    .forEach(share -> out.printf(Locale.ROOT, " %10s", EvaluateTable.percent(share)));
            out.println();
        }
        out.print(padded.apply("asked for"));
        asked.values().forEach(share -> out.printf(Locale.ROOT, " %10d", share.frames()));
        out.println();
    }
}
