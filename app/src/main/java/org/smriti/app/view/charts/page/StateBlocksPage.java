package org.smriti.app.view.charts.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.AttentionMass;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.StateNorms;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.Bitmap;
import org.smriti.app.view.charts.plot.Cells;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.FigurePage;
import org.smriti.app.view.charts.plot.Shades;
import org.smriti.app.view.glossary.Term;

/**
 * Lays the scan blocks of a layer over the frame, each where it lies in it: shaded by its norm at the playhead and, if one layer is chosen,
 * with a curve of its norm over the steps.
 */
public final class StateBlocksPage extends FigurePage {

    /** One layer's blocks: rows and columns of them, their norms, the greatest norm so far, and the norms of earlier steps. */
    private record Overlay(int layer, int rows, int columns, float[] norms, double most, List<Curve> past) {}

    private static final double OPACITY = 0.68;
    private static final int MOST_POINTS = 60;
    private static final int STRIP = 32;

    private List<Overlay> overlays = List.of();
    private byte[] frame = {};

    /** A page for the selected layer, or for all layers. */
    public StateBlocksPage(ChartContext context) {
        super(context, "state-blocks");
    }

    @Override
    public Layers layers() {
        return Layers.CHOSEN;
    }

    @Override
    protected void update() {
        overlays = new ArrayList<>();
        frame = context()
                .shown()
                .map(TrackTick::prediction)
                .map(prediction -> prediction.rgb())
                .orElse(new byte[0]);
        if (frame.length == 0 || context().info().isEmpty()) {
            return;
        }
        TrackInfo info = context().info().get();
        int chosen = context().layer().get();
        for (int layer = 0; layer < info.blocks().size(); layer++) {
            List<Integer> block = info.blocks().get(layer);
            if (!block.isEmpty() && (chosen == AttentionMass.ALL || chosen == layer)) {
                overlays.add(overlay(layer, info.grid() / block.get(0), info.grid() / block.get(1), chosen));
            }
        }
    }

    private Overlay overlay(int layer, int rows, int columns, int chosen) {
        var ticks = context().ticks();
        List<Curve> past = chosen == AttentionMass.ALL
                ? List.of()
                : IntStream.range(0, rows * columns)
                        .mapToObj(block -> StateNorms.ofBlock(
                                        ticks, context().model().get(), layer, block)
                                .thinned(MOST_POINTS))
                        .toList();
        return new Overlay(
                layer,
                rows,
                columns,
                StateNorms.blocks(
                        ticks.get(context().playhead()), context().model().get(), layer),
                StateNorms.greatest(ticks, context().model().get(), layer),
                past);
    }

    @Override
    protected void paint(Graphics2D graphics, Rectangle2D area) {
        if (overlays.isEmpty()) {
            if (lack().isEmpty()) {
                excuse(graphics, area, context().texts().get("charts.nothing"));
            }
            return;
        }
        Cells cells = Cells.in(area, overlays.size(), size());
        for (int i = 0; i < overlays.size(); i++) {
            Overlay overlay = overlays.get(i);
            Rectangle2D square = cells.cell(i);
            Bitmap.drawGrey(graphics, frame, square);
            paint(graphics, overlay, square);
            range(graphics, overlay, square, cells.baseline(i));
        }
    }

    /** Writes the layer's number and the range of its colours. */
    private void range(Graphics2D graphics, Overlay overlay, Rectangle2D square, double baseline) {
        graphics.setFont(size().small());
        graphics.setPaint(theme().ink());
        String name = layer(overlay.layer());
        String most = " " + Texts.number(1, overlay.most());
        String layer = name + "   0 ";
        double before = graphics.getFontMetrics().stringWidth(layer);
        double after = graphics.getFontMetrics().stringWidth(most);
        if (square.getWidth() < before + STRIP + after) {
            caption(graphics, name + " · 0 –" + most, square, baseline);
            return;
        }
        double left = square.getCenterX() - (before + STRIP + after) / 2;
        graphics.drawString(layer, (float) left, (float) baseline);
        graphics.drawString(most, (float) (left + before + STRIP), (float) baseline);
        Shades shades = new Shades();
        for (int x = 0; x < STRIP; x++) {
            graphics.setPaint(shades.getPaint((double) x / STRIP));
            graphics.fill(new Rectangle2D.Double(left + before + x, baseline - 7, 1.5, 6));
        }
    }

    private void paint(Graphics2D graphics, Overlay overlay, Rectangle2D square) {
        Shades shades = new Shades();
        graphics.setStroke(size().line(1));
        for (int block = 0; block < overlay.norms().length; block++) {
            Rectangle2D part = Cells.part(square, block, overlay.rows(), overlay.columns());
            double share = overlay.most() == 0 ? 0 : overlay.norms()[block] / overlay.most();
            graphics.setPaint(Shades.veiled(shades.getPaint(share), OPACITY));
            graphics.fill(part);
            graphics.setPaint(new Color(0, 0, 0, 110));
            graphics.draw(part);
            if (block < overlay.past().size()) {
                paint(graphics, overlay.past().get(block), overlay.most(), part);
            }
        }
    }

    private void paint(Graphics2D graphics, Curve past, double most, Rectangle2D part) {
        if (past.size() < 2 || most == 0) {
            return;
        }
        double first = past.x()[0];
        double span = past.x()[past.size() - 1] - first;
        Path2D line = new Path2D.Double();
        for (int i = 0; i < past.size(); i++) {
            double x = part.getX() + 2 + (part.getWidth() - 4) * (past.x()[i] - first) / span;
            double y = part.getMaxY() - 2 - (part.getHeight() - 4) * past.y()[i] / most;
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        graphics.setPaint(Color.WHITE);
        graphics.setStroke(size().line(1.2));
        graphics.draw(line);
    }

    @Override
    protected String describe(Point2D place, Rectangle2D area) {
        Cells cells = Cells.in(area, overlays.size(), size());
        int at = overlays.isEmpty() ? -1 : cells.at(place);
        if (at < 0) {
            return "";
        }
        Overlay overlay = overlays.get(at);
        int block = Cells.partAt(cells.cell(at), place, overlay.rows(), overlay.columns());
        return block >= overlay.norms().length
                ? text("not-yet", layer(overlay.layer()))
                : text(
                        "at",
                        layer(overlay.layer()),
                        block + 1,
                        overlay.norms().length,
                        Texts.number(2, overlay.norms()[block]));
    }

    /** A layer without a scan has no state; a model may have none at all. */
    @Override
    public Optional<Lack> lack() {
        List<List<Integer>> blocks = context().info().map(TrackInfo::blocks).orElse(List.of());
        OptionalInt first = IntStream.range(0, blocks.size())
                .filter(layer -> !blocks.get(layer).isEmpty())
                .findFirst();
        int chosen = context().layer().get();
        if (blocks.isEmpty() || (chosen == AttentionMass.ALL ? first.isPresent() : has(blocks, chosen))) {
            return Optional.empty();
        }
        return Optional.of(new Lack(
                first.isPresent()
                        ? text("no-state", layer(chosen))
                        : text("never-state", track(context().model().get())),
                first));
    }

    private static boolean has(List<List<Integer>> blocks, int layer) {
        return layer < blocks.size() && !blocks.get(layer).isEmpty();
    }

    @Override
    public Models models() {
        return Models.CHOSEN;
    }

    @Override
    public Term term() {
        return Term.BLOCK;
    }

    @Override
    public Table table() {
        String model = plain(context().model().get());
        List<List<Object>> rows = new ArrayList<>();
        context()
                .ticks()
                .forEach(tick -> overlays.forEach(overlay -> {
                    float[] norms = StateNorms.blocks(tick, context().model().get(), overlay.layer());
                    for (int block = 0; block < norms.length; block++) {
                        rows.add(List.of(model, tick.step().index(), overlay.layer() + 1, block + 1, norms[block]));
                    }
                }));
        return new Table(List.of("model", "step", "layer", "block", "norm"), rows);
    }
}
