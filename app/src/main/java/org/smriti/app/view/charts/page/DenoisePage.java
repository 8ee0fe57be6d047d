package org.smriti.app.view.charts.page;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smriti.app.session.Study;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.Bitmap;
import org.smriti.app.view.charts.plot.Cells;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.FigurePage;
import org.smriti.app.view.glossary.Term;

/** Shows what the frame at the playhead looks like after each denoising step, beside the truth. */
public final class DenoisePage extends FigurePage {

    private final Studies studies;
    private final int steps;
    private Optional<Study> study = Optional.empty();
    private byte[] truth = {};

    /** A page that studies each frame in so many denoising steps. */
    public DenoisePage(ChartContext context, Studies studies, int steps) {
        super(context, "denoise-" + steps);
        this.studies = studies;
        this.steps = steps;
    }

    @Override
    protected void update() {
        study = studies.here().filter(found -> found.frames().size() == steps);
        study.ifPresentOrElse(
                found -> truth = context().ticks().get(found.step()).step().truth(), () -> studies.want(steps));
    }

    @Override
    protected void paint(Graphics2D graphics, Rectangle2D area) {
        if (study.isEmpty()) {
            excuse(
                    graphics,
                    area,
                    context().texts().get(context().playhead() < 0 ? "charts.nothing" : "charts.stand-still"));
            return;
        }
        List<byte[]> frames = study.get().frames();
        Cells cells = Cells.in(area, steps + 1, size());
        for (int i = 0; i <= steps; i++) {
            Rectangle2D square = cells.cell(i);
            Bitmap.draw(graphics, i == steps ? truth : frames.get(i), square);
            graphics.setPaint(i == steps ? theme().accent() : theme().ink());
            caption(graphics, caption(i), square, cells.baseline(i));
        }
    }

    private String caption(int i) {
        return i == steps
                ? context().texts().get("stage.truth")
                : String.format(
                        Locale.ROOT,
                        "%d · %.1f dB",
                        i + 1,
                        study.orElseThrow().psnr().get(i));
    }

    @Override
    protected String describe(Point2D place, Rectangle2D area) {
        int at = study.isEmpty() ? -1 : Cells.in(area, steps + 1, size()).at(place);
        if (at < 0) {
            return "";
        }
        return at == steps
                ? context().texts().get("charts.truth")
                : context()
                        .texts()
                        .get(
                                "charts.denoised",
                                at + 1,
                                steps,
                                Texts.number(2, 1 - (double) at / steps),
                                Texts.number(2, study.orElseThrow().psnr().get(at)));
    }

    /** Steps are taken again for the main model alone. */
    @Override
    public Optional<String> subject() {
        return Optional.of(track(TrackInfo.SMRITI));
    }

    @Override
    public Term term() {
        return Term.DENOISING_STEP;
    }

    @Override
    public Table table() {
        List<List<Object>> rows = new ArrayList<>();
        study.ifPresent(found -> {
            for (int i = 0; i < steps; i++) {
                rows.add(List.of(
                        found.step(),
                        i + 1,
                        1 - (double) i / steps,
                        found.psnr().get(i)));
            }
        });
        return new Table(List.of("step", "denoising step", "noise level", "psnr"), rows);
    }
}
