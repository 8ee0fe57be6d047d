package org.smriti.app.view.charts.page;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.StateNorms;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.charts.plot.Shades;
import org.smriti.app.view.glossary.Term;

/** Charts layer × step as a heat map: the norm of each layer's state, relative to its maximum so far. */
public final class StateHeatPage extends PlotPage {

    private static final int MOST_COLUMNS = 240;

    private final XYBlockRenderer blocks = new XYBlockRenderer();
    private final NumberAxis scale = new NumberAxis();
    private List<Curve> curves = List.of();

    /** A page for all layers that have a scan. */
    public StateHeatPage(ChartContext context) {
        super(context, "state-heat", new XYPlot(new DefaultXYZDataset(), ChartStyle.whole(), layers(0), null));
        blocks.setPaintScale(new Shades());
        plot().setRenderer(blocks);
        chart().removeLegend();
        PaintScaleLegend legend = new PaintScaleLegend(new Shades(), scale);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        legend.setStripWidth(8);
        legend.setStripOutlineVisible(false);
        legend.setMargin(new RectangleInsets(2, 40, 2, 10));
        legend.setBackgroundPaint(new Color(0, 0, 0, 0));
        chart().addSubtitle(legend);
    }

    private static SymbolAxis layers(int count) {
        String[] names = new String[count];
        Arrays.setAll(names, layer -> Integer.toString(layer + 1));
        SymbolAxis axis = new SymbolAxis(null, names);
        axis.setGridBandsVisible(false);
        axis.setInverted(true);
        return axis;
    }

    @Override
    protected void fill() {
        curves = StateNorms.byLayer(context().ticks(), context().model().get()).stream()
                .map(curve -> curve.thinned(MOST_COLUMNS))
                .toList();
        if (((SymbolAxis) plot().getRangeAxis()).getSymbols().length != curves.size()) {
            plot().setRangeAxis(layers(curves.size()));
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        for (int layer = 0; layer < curves.size(); layer++) {
            Curve curve = curves.get(layer);
            double[] rows = new double[curve.size()];
            Arrays.fill(rows, layer);
            double most = Arrays.stream(curve.y()).max().orElse(1);
            double[] shares = Arrays.stream(curve.y())
                    .map(norm -> most == 0 ? 0 : norm / most)
                    .toArray();
            data.addSeries(curve.name(), new double[][] {curve.x(), rows, shares});
        }
        curves.stream()
                .filter(curve -> curve.size() > 1)
                .findFirst()
                .ifPresent(curve -> blocks.setBlockWidth(curve.x()[1] - curve.x()[0]));
        blocks.setBlockHeight(0.9);
        plot().setDataset(data);
        scale.setLabel(text("scale"));
        scale.setTickLabelFont(size().small());
        scale.setLabelFont(size().small());
        scale.setTickLabelPaint(theme().ink());
        scale.setLabelPaint(theme().faint());
        scale.setAxisLineVisible(false);
        scale.setTickUnit(new NumberTickUnit(0.5));
    }

    @Override
    protected String describe(Point2D place) {
        int layer = (int) Math.round(place.getY());
        if (layer < 0 || layer >= curves.size() || curves.get(layer).size() == 0) {
            return "";
        }
        Curve curve = curves.get(layer);
        return text(
                "at", Math.round(place.getX()), layer(layer), Texts.number(1, curve.y()[curve.nearest(place.getX())]));
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
        String model = plain(context().model().get());
        List<Curve> all = StateNorms.byLayer(
                        context().ticks(), context().model().get())
                .stream()
                .map(curve -> curve.named(model + " " + curve.name()))
                .toList();
        return Curve.table(all, "step", "norm");
    }
}
