package org.smriti.app.view.charts.page;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.smriti.app.view.charts.data.AttentionMask;
import org.smriti.app.view.charts.data.AttentionMask.Sight;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.charts.plot.Shades;
import org.smriti.app.view.charts.plot.Theme;
import org.smriti.app.view.glossary.Term;

/** Charts which frames each frame may attend to, around the playhead: its own chunk and the one before. */
public final class MaskPage extends PlotPage {

    /** Maps each kind of {@link AttentionMask.Sight}, by its ordinal, to a colour. */
    private record Kinds(Theme theme) implements PaintScale {
        private static final Color OWN = ChartStyle.WINDOW;

        @Override
        public double getLowerBound() {
            return 0;
        }

        @Override
        public double getUpperBound() {
            return Sight.values().length;
        }

        @Override
        public Paint getPaint(double value) {
            return switch (Sight.values()[(int) value]) {
                case UNSEEN -> theme.well();
                case EARLIER -> Shades.veiled(OWN, 0.5);
                case OWN_CHUNK -> OWN;
            };
        }
    }

    private static final int CHUNKS_BEFORE = 3;
    private static final double CELL = 0.88;

    private final XYBlockRenderer cells = new XYBlockRenderer();
    private final ValueMarker row = ChartStyle.cursor();
    private AttentionMask mask = new AttentionMask(5, 1);
    private int from;
    private int to;

    /** A page for the mask of the model that is looked into. */
    public MaskPage(ChartContext context) {
        super(context, "attention-mask", new XYPlot(new DefaultXYZDataset(), axis(), axis(), null));
        plot().getRangeAxis().setInverted(true);
        plot().setDomainGridlinesVisible(false);
        plot().setRangeGridlinesVisible(false);
        plot().addRangeMarker(row);
        cells.setBlockWidth(CELL);
        cells.setBlockHeight(CELL);
        plot().setRenderer(cells);
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setAutoRangeIncludesZero(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        return axis;
    }

    @Override
    protected void fill() {
        context().info().ifPresent(info -> mask = AttentionMask.of(info.variant(), info.chunkFrames()));
        Kinds kinds = new Kinds(theme());
        int playhead = Math.max(0, context().playhead());
        from = Math.max(0, mask.chunkOf(playhead) - CHUNKS_BEFORE * mask.chunk());
        to = from + (CHUNKS_BEFORE + 1) * mask.chunk();
        int side = to - from;
        double[][] data = new double[3][side * side];
        for (int i = 0; i < side * side; i++) {
            data[0][i] = from + i % side;
            data[1][i] = from + i / side;
            data[2][i] = mask.sight(from + i / side, from + i % side).ordinal();
        }
        DefaultXYZDataset cellsData = new DefaultXYZDataset();
        cellsData.addSeries("mask", data);
        cells.setPaintScale(kinds);
        plot().setDataset(cellsData);
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(
                new LegendItem(context().texts().get("charts.own-chunk"), kinds.getPaint(Sight.OWN_CHUNK.ordinal())));
        legend.add(new LegendItem(context().texts().get("charts.earlier"), kinds.getPaint(Sight.EARLIER.ordinal())));
        legend.add(new LegendItem(text("unseen"), kinds.getPaint(Sight.UNSEEN.ordinal())));
        plot().setFixedLegendItems(legend);
        row.setValue(playhead);
        row.setStroke(size().line(1.5));
    }

    @Override
    protected OptionalDouble cursorAt(int step) {
        return OptionalDouble.of(Math.max(0, step));
    }

    /** The row of the frame at the playhead, so that moving along by keys reads out what this frame may attend to. */
    @Override
    protected double row() {
        return Math.max(0, context().playhead());
    }

    @Override
    protected String describe(Point2D place) {
        int seen = (int) Math.round(place.getX());
        int looking = (int) Math.round(place.getY());
        return text(
                switch (mask.sight(looking, seen)) {
                    case UNSEEN -> "at-unseen";
                    case EARLIER -> "at-earlier";
                    case OWN_CHUNK -> "at-own";
                },
                looking,
                seen);
    }

    @Override
    public Models models() {
        return Models.CHOSEN;
    }

    @Override
    public Term term() {
        return Term.WINDOW;
    }

    @Override
    public Table table() {
        String model = plain(context().model().get());
        List<List<Object>> rows = new ArrayList<>();
        for (int looking = from; looking < to; looking++) {
            for (int seen = from; seen < to; seen++) {
                rows.add(List.of(model, looking, seen, mask.sight(looking, seen)));
            }
        }
        return new Table(List.of("model", "frame", "looks at", "mask"), rows);
    }
}
