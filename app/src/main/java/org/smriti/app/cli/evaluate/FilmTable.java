package org.smriti.app.cli.evaluate;

import java.io.PrintWriter;
import java.util.Locale;
import org.smriti.app.cli.film.WatchedFilms;
import org.smriti.model.eval.score.VariantScore;

/** Prints what {@code evaluate} found on films, for people: of what they show nothing is known, so there are no ages and no objects. */
record FilmTable(EvaluateReport report, WatchedFilms films) {

    private static final int NAME_WIDTH = 20;

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %d stretches of %s at %s frames a second from seed %d, %d frames shown, %d generated%n",
                report.evalSpec().task().label(),
                report.evalSpec().episodes(),
                films.text(),
                films.rate(),
                report.evalSpec().seed(),
                report.evalSpec().split().context(),
                report.evalSpec().split().generate());
        out.printf("PSNR in dB with 95 %% intervals over stretches, and by how much %s is ahead%n", first().name());
        if (films.overlap(
                report.evalSpec().episodes(), report.evalSpec().split().length())) {
            out.println("The stretches overlap, as there is not more of the films: the intervals are too narrow");
        }
        out.printf(Locale.ROOT, "%n%s %12s %6s %12s%n", padded(""), "all", "SSIM", "ahead");
        for (VariantScore row : report.rows()) {
            out.printf(
                    Locale.ROOT,
                    "%s %12s %6.3f %12s%n",
                    padded(row.name()),
                    EvaluateTable.text(row.overall().psnr()),
                    row.overall().ssim().mean(),
                    row == first() ? "" : EvaluateTable.text(first().aheadOverall(row)));
        }
        out.flush();
    }

    private VariantScore first() {
        return report.rows().getFirst();
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    }
}
