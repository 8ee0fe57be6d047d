package org.smriti.app.view.charts.page;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.AttentionMass;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.Bitmap;
import org.smriti.app.view.charts.plot.Cells;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.FigurePage;
import org.smriti.app.view.charts.plot.Shades;
import org.smriti.app.view.glossary.Term;

/**
 * Shows where one patch of the frame attended: the frames in reach, each of their patches as bright as its share. A hover over Smriti's
 * frame, or a click on this chart, chooses the patch.
 */
public final class PatchPage extends FigurePage {

    private static final double DARKEST = 0.76;

    private final Studies studies;
    private AttentionMass mass = AttentionMass.NONE;
    private List<byte[]> pictures = List.of(); // of the frames in reach
    private int first;

    /** A page for attention traced live or by those studies. */
    public PatchPage(ChartContext context, Studies studies) {
        super(context, "attention-patch");
        this.studies = studies;
    }

    @Override
    public Layers layers() {
        return Layers.CHOSEN;
    }

    @Override
    protected void update() {
        mass = studies.attention();
        first = context().playhead() - mass.own();
        List<Tick> ticks = context().ticks();
        if (first < 0 || first + shown() > ticks.size()) {
            mass = AttentionMass.NONE; // belongs to a session that is closed
        }
        pictures = IntStream.range(0, shown())
                .mapToObj(i -> picture(ticks.get(first + i), i))
                .toList();
    }

    private int grid() {
        return (int) Math.round(Math.sqrt(mass.patches()));
    }

    /** Number of frames in reach that can be shown: frames of the look-ahead may not exist yet. */
    private int shown() {
        return Math.min(mass.own() + 1, mass.byFrame().length);
    }

    private Cells cells(Rectangle2D area) {
        return Cells.in(area, shown(), size());
    }

    @Override
    protected void paint(Graphics2D graphics, Rectangle2D area) {
        if (mass.isEmpty()) {
            if (lack().isEmpty()) {
                excuse(graphics, area, text("excuse"));
            }
            return;
        }
        Cells cells = cells(area);
        double most = Arrays.stream(mass.byPatch()).max().orElse(1);
        for (int i = 0; i < shown(); i++) {
            Rectangle2D square = cells.cell(i);
            Bitmap.draw(graphics, pictures.get(i), square);
            double share = 0;
            for (int patch = 0; patch < mass.patches(); patch++) {
                double given = mass.byPatch()[i * mass.patches() + patch];
                share += given;
                graphics.setPaint(Shades.veiled(theme().ground(), DARKEST * (1 - Math.sqrt(given / most))));
                graphics.fill(Cells.part(square, patch, grid(), grid()));
                graphics.setPaint(theme().grid());
                graphics.setStroke(size().line(0.6));
                graphics.draw(Cells.part(square, patch, grid(), grid()));
            }
            if (i == mass.own()) {
                graphics.setPaint(ChartStyle.CURSOR);
                graphics.setStroke(size().line(2));
                graphics.draw(Cells.part(square, mass.patch(), grid(), grid()));
            }
            graphics.setPaint(i == mass.own() ? theme().accent() : theme().ink());
            caption(
                    graphics,
                    String.format(Locale.ROOT, "%d · %.0f%%", first + i, 100 * share),
                    square,
                    cells.baseline(i));
        }
    }

    /** The frame in reach as the memory holds it; for the predicted frame itself, its prediction. */
    private byte[] picture(Tick tick, int i) {
        TrackTick track = tick.tracks().get(context().model().get());
        boolean given = track == null || i != mass.own() && track.prediction().kept() == Provenance.OBSERVED;
        return given ? tick.step().given() : track.prediction().rgb();
    }

    @Override
    protected String describe(Point2D place, Rectangle2D area) {
        int at = mass.isEmpty() ? -1 : cells(area).at(place);
        if (at < 0) {
            return "";
        }
        int patch = Cells.partAt(cells(area).cell(at), place, grid(), grid());
        return text("at", patch + 1, first + at, Texts.number(1, 100 * mass.byPatch()[at * mass.patches() + patch]));
    }

    /** Chooses another patch of the predicted frame, or moves the playhead to another frame. */
    @Override
    protected void clicked(Point2D place, Rectangle2D area) {
        int at = mass.isEmpty() ? -1 : cells(area).at(place);
        if (at == mass.own()) {
            context().patch().set(Cells.partAt(cells(area).cell(at), place, grid(), grid()));
        } else if (at >= 0) {
            context().state().lookAt(first + at);
        }
    }

    @Override
    public Optional<Lack> lack() {
        return studies.lack();
    }

    @Override
    public Models models() {
        return Models.CHOSEN;
    }

    @Override
    public Term term() {
        return Term.PATCH;
    }

    @Override
    public Table table() {
        String model = plain(context().model().get());
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < mass.byPatch().length; i++) {
            rows.add(List.of(
                    model, mass.patch() + 1, first + i / mass.patches(), i % mass.patches() + 1, mass.byPatch()[i]));
        }
        return new Table(List.of("model", "looking patch", "frame", "patch", "share"), rows);
    }
}
