package org.smriti.app.view.charts.page;

import java.awt.geom.Point2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYBarDataset;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.AttentionMass;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.charts.plot.Shades;
import org.smriti.app.view.glossary.Term;

/** Charts the measured share of attention that the frame at the playhead gave to each frame in its window. */
public final class MassPage extends PlotPage {

    private static final int FRAMES_BACK = 20;
    private static final double BAR = 0.8;

    private final Studies studies;
    private final XYBarRenderer bars = new XYBarRenderer();
    private final IntervalMarker beyond = new IntervalMarker(0, 0);
    private Curve mass = new Curve("mass", new double[0], new double[0]);

    /** A page for attention traced live or by those studies. */
    public MassPage(ChartContext context, Studies studies) {
        super(
                context,
                "attention-mass",
                new XYPlot(new DefaultXYDataset(), ChartStyle.whole(), new NumberAxis(), null));
        this.studies = studies;
        ((NumberAxis) plot().getRangeAxis()).setNumberFormatOverride(NumberFormat.getPercentInstance(Locale.ROOT));
        ((NumberAxis) plot().getDomainAxis()).setAutoRangeIncludesZero(false);
        plot().getRangeAxis().setAutoRangeMinimumSize(0.2);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        plot().setRenderer(bars);
        plot().addDomainMarker(beyond, Layer.BACKGROUND);
        beyond.setLabelBackgroundColor(Shades.veiled(ChartStyle.WINDOW, 0));
        beyond.setLabelAnchor(RectangleAnchor.CENTER);
        beyond.setLabelTextAnchor(TextAnchor.CENTER);
    }

    @Override
    public Layers layers() {
        return Layers.CHOSEN;
    }

    @Override
    protected void fill() {
        AttentionMass known = studies.attention();
        int playhead = Math.max(0, context().playhead());
        int first = playhead - known.own();
        List<double[]> points = new ArrayList<>();
        List<double[]> own = new ArrayList<>();
        List<double[]> before = new ArrayList<>();
        int chunk = context()
                .info()
                .map(info -> playhead / info.chunkFrames() * info.chunkFrames())
                .orElse(0);
        for (int i = 0; i < known.byFrame().length; i++) {
            double[] point = {first + i, known.byFrame()[i]};
            points.add(point);
            (first + i < chunk ? before : own).add(point);
        }
        mass = Curve.of("mass", points);
        DefaultXYDataset data = new DefaultXYDataset();
        add(data, context().texts().get("charts.own-chunk"), own);
        add(data, context().texts().get("charts.earlier"), before);
        int from = Math.max(0, playhead - FRAMES_BACK);
        add(data, "", List.of(new double[] {from, 0}, new double[] {from + FRAMES_BACK + 1, 0
        })); // keeps the domain axis at its full length
        bars.setSeriesVisibleInLegend(2, false);
        bars.setSeriesPaint(0, ChartStyle.WINDOW);
        bars.setSeriesPaint(1, Shades.veiled(ChartStyle.WINDOW, 0.5));
        plot().setDataset(new XYBarDataset(data, BAR));
        shade(from, Math.min(first, playhead), known.isEmpty());
    }

    private static void add(DefaultXYDataset data, String name, List<double[]> points) {
        Curve curve = Curve.of(name, points);
        data.addSeries(name, new double[][] {curve.x(), curve.y()});
    }

    private void shade(int from, int first, boolean nothing) {
        beyond.setStartValue(from - 0.5);
        beyond.setEndValue(nothing ? from - 0.5 : Math.max(from, first) - 0.5);
        beyond.setPaint(theme().well());
        beyond.setAlpha(0.9f);
        beyond.setLabelFont(size().small());
        beyond.setLabelPaint(theme().faint());
        beyond.setLabel(first - from > 5 && !nothing ? text("beyond") : "");
    }

    @Override
    protected String describe(Point2D place) {
        int frame = (int) Math.round(place.getX());
        int at = mass.nearest(frame);
        boolean reached = at >= 0 && Math.round(mass.x()[at]) == frame;
        return text("at", frame, Texts.number(1, reached ? 100 * mass.y()[at] : 0));
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
        return Term.ATTENTION;
    }

    @Override
    public Table table() {
        return Curve.table(List.of(mass.named(plain(context().model().get()))), "frame", "share");
    }
}
