package org.smriti.app.view.charts.page;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.StateNorms;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.Lines;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.glossary.Term;

/** Charts the norm of each layer's scan state over the steps; of a memory that was operated on also its twin's, as dashed lines. */
public final class StateLinesPage extends PlotPage {

    private static final int MOST_POINTS = 600;

    private final Lines lines = new Lines(plot());
    private List<Curve> curves = List.of();
    private List<Curve> twins = List.of();

    /** A page for all layers that have a scan. */
    public StateLinesPage(ChartContext context) {
        super(context, "state-lines", new XYPlot(new DefaultXYDataset(), ChartStyle.whole(), new NumberAxis(), null));
    }

    @Override
    protected void fill() {
        curves = StateNorms.byLayer(context().ticks(), context().model().get());
        twins = twins();
        lines.begin(size());
        for (int layer = 0; layer < curves.size(); layer++) {
            lines.add(layer(layer), curves.get(layer).thinned(MOST_POINTS), color(layer), size().line());
        }
        String twin = track(Tick.TWIN);
        for (int layer = 0; layer < twins.size(); layer++) {
            Curve curve = twins.get(layer).thinned(MOST_POINTS);
            lines.addUnnamed(twin + " " + layer(layer), curve, color(layer), size().dashed());
        }
        if (!twins.isEmpty()) {
            lines.add(twin, Curve.of(twin, List.of()), theme().faint(), size().dashed()); // for the legend alone
        }
        lines.show();
    }

    /** Those of the memory that is not operated on; none if the model looked into has no twin. */
    private List<Curve> twins() {
        return context().model().get().equals(TrackInfo.SMRITI)
                ? StateNorms.byLayer(context().ticks(), Tick.TWIN)
                : List.of();
    }

    private Color color(int layer) {
        return ChartStyle.line(layer, theme());
    }

    @Override
    protected String describe(Point2D place) {
        StringJoiner text = new StringJoiner(" · ", text("at", Math.round(place.getX())) + " ", "");
        for (int layer = 0; layer < curves.size(); layer++) {
            Curve curve = curves.get(layer);
            int at = curve.nearest(place.getX());
            if (at >= 0) {
                text.add(layer(layer) + " " + Texts.number(1, curve.y()[at]));
            }
        }
        return text.toString();
    }

    @Override
    public Models models() {
        return Models.CHOSEN;
    }

    @Override
    public Term term() {
        return Term.SSM_STATE;
    }

    @Override
    public Table table() {
        List<Curve> all = new ArrayList<>();
        StateNorms.byLayer(context().ticks(), context().model().get())
                .forEach(curve -> all.add(curve.named(plain(context().model().get()) + " " + curve.name())));
        twins().forEach(curve -> all.add(curve.named(Tick.TWIN + " " + curve.name())));
        return Curve.table(all, "step", "norm");
    }
}
