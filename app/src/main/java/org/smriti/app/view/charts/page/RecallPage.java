package org.smriti.app.view.charts.page;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.smriti.app.session.Branch;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Distances;
import org.smriti.app.view.charts.data.Distances.Since;
import org.smriti.app.view.charts.data.Recall;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.glossary.Term;
import org.smriti.model.world.sight.AgeBin;

/**
 * Charts PSNR against the number of frames since the content was last seen, with standard errors and counts; where nobody knows that, as in
 * films, since anything was shown.
 */
public final class RecallPage extends PlotPage {

    private static final List<String> TRACKS = List.of(TrackInfo.SMRITI, TrackInfo.RIVAL, Tick.TWIN);
    private static final double APART = 0.16; // between neighbouring tracks; a range is 1
    private static final double EDGE = 0.7; // before the first range and after the last, with room for their counts
    private static final double DOT = 7;

    /** Draws no line to the range of content that was never seen, as that range is not an age. */
    private final XYErrorRenderer dots = new XYErrorRenderer() {
        @Override
        public boolean getItemLineVisible(int series, int item) {
            List<Recall> seen = seen(series);
            return item < seen.size() // JFreeChart's legend asks for item 0 even of an empty series
                    && seen.get(item).bin() < AgeBin.SEEN.size()
                    && super.getItemLineVisible(series, item);
        }
    };

    private Distances distances = new Distances(Since.SEEN, List.of());
    private List<List<Recall>> recalls = List.of(List.of(), List.of(), List.of());

    /** A page for all tracks of that context. */
    public RecallPage(ChartContext context) {
        super(
                context,
                "recall",
                new XYPlot(
                        new YIntervalSeriesCollection(), new SymbolAxis(null, new String[0]), new NumberAxis(), null));
        ((NumberAxis) plot().getRangeAxis()).setAutoRangeIncludesZero(false);
        plot().getRangeAxis().setAutoRangeMinimumSize(4);
        plot().getRangeAxis().setUpperMargin(0.18);
        plot().getRangeAxis().setLowerMargin(0.18);
        plot().setRenderer(dots);
        dots.setDefaultLinesVisible(true);
        dots.setDrawXError(false);
        dots.setDefaultItemLabelsVisible(true);
        dots.setDefaultItemLabelGenerator(
                (data, series, item) -> Integer.toString(seen(series).get(item).frames()));
        // beside the error bars, which go straight up and down
        place(0, ItemLabelAnchor.OUTSIDE2, TextAnchor.BOTTOM_LEFT);
        place(1, ItemLabelAnchor.OUTSIDE8, TextAnchor.TOP_RIGHT);
        place(2, ItemLabelAnchor.OUTSIDE4, TextAnchor.TOP_LEFT);
    }

    private void place(int series, ItemLabelAnchor anchor, TextAnchor text) {
        dots.setSeriesPositiveItemLabelPosition(series, new ItemLabelPosition(anchor, text));
    }

    private SymbolAxis ages() {
        SymbolAxis axis = new SymbolAxis(
                null,
                IntStream.range(0, AgeBin.ALL.size()).mapToObj(this::label).toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setRange(-EDGE, AgeBin.ALL.size() - 1 + EDGE);
        return axis;
    }

    private String label(int bin) {
        return AgeBin.ALL.get(bin).equals(AgeBin.NEVER) ? text("new") : Recall.label(bin);
    }

    private List<Recall> seen(int track) {
        return recalls.get(track).stream().filter(recall -> recall.frames() > 0).toList();
    }

    @Override
    protected void fill() {
        distances = Distances.of(context().ticks(), unaware());
        recalls = TRACKS.stream()
                .map(track -> Recall.byDistance(context().ticks(), distances, track))
                .toList();
        dots.setDefaultItemLabelFont(size().small());
        double gap = size().of(4);
        dots.setItemLabelInsets(new RectangleInsets(gap, gap, gap, gap));
        double dot = size().of(DOT);
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (int track = 0; track < TRACKS.size(); track++) {
            YIntervalSeries series = new YIntervalSeries(track(TRACKS.get(track)));
            for (Recall recall : seen(track)) {
                series.add(
                        recall.bin() + (track - (TRACKS.size() - 1) / 2.0) * APART,
                        recall.psnr(),
                        recall.psnr() - recall.error(),
                        recall.psnr() + recall.error());
            }
            data.addSeries(series);
            boolean twin = TRACKS.get(track).equals(Tick.TWIN);
            Color color = twin ? theme().faint() : theme().track(TRACKS.get(track));
            dots.setSeriesVisibleInLegend(track, track == 0 || !series.isEmpty());
            dots.setSeriesItemLabelPaint(track, color);
            dots.setSeriesPaint(track, color);
            dots.setSeriesStroke(track, twin ? size().dashed() : size().line());
            dots.setSeriesShape(track, new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot));
        }
        plot().setDomainAxis(ages()); // before the range axis, which is fitted to what the domain shows
        plot().setDataset(data);
    }

    /** The first step of a branch that was made from nothing. */
    private OptionalInt unaware() {
        return context().state().currentBranch().stream()
                .filter(branch -> branch.origin() instanceof Branch.Origin.Regenerated how && how.prefix() == 0)
                .flatMap(branch -> branch.fork().stream())
                .mapToInt(Branch.Fork::at)
                .findFirst();
    }

    @Override
    protected String xLabel() {
        return text(key("x"));
    }

    @Override
    protected Optional<String> note() {
        return distances.since() == Since.SEEN ? Optional.empty() : Optional.of(text("shown"));
    }

    /** The key of a text that says what distances are counted from. */
    private String key(String text) {
        return distances.since() == Since.SEEN ? text : text + "-shown";
    }

    @Override
    protected OptionalDouble cursorAt(int step) {
        int bin = distances.at(step);
        return bin == Distances.NONE ? OptionalDouble.empty() : OptionalDouble.of(bin);
    }

    @Override
    protected double breadth() {
        return 1;
    }

    /** The last step of that range before the playhead; if there is none, the last one of the branch. */
    @Override
    protected OptionalInt stepAt(Point2D place) {
        int bin = (int) Math.round(place.getX());
        List<Integer> steps = distances.steps(bin);
        return steps.stream()
                .filter(step -> step < context().playhead())
                .reduce((earlier, later) -> later)
                .or(() -> steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    @Override
    protected String describe(Point2D place) {
        int bin = (int) Math.clamp(Math.round(place.getX()), 0, AgeBin.ALL.size() - 1L);
        AgeBin age = AgeBin.ALL.get(bin);
        String which = age.equals(AgeBin.NEVER) ? "-new" : "";
        StringJoiner text = new StringJoiner(" · ", text(key("at" + which), age.label()) + " ", "");
        text.setEmptyValue(text(key("none" + which), age.label()));
        for (int track = 0; track < TRACKS.size(); track++) {
            for (Recall recall : seen(track)) {
                if (recall.bin() == bin) {
                    text.add(text(
                            "value",
                            track(TRACKS.get(track)),
                            Texts.number(1, recall.psnr()),
                            Texts.number(1, recall.error()),
                            recall.frames()));
                }
            }
        }
        return text.toString();
    }

    @Override
    public Term term() {
        return Term.RECALL;
    }

    @Override
    public Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (int track = 0; track < TRACKS.size(); track++) {
            for (Recall recall : seen(track)) {
                AgeBin bin = AgeBin.ALL.get(recall.bin());
                rows.add(
                        List.of(plain(TRACKS.get(track)), bin.label(), recall.psnr(), recall.error(), recall.frames()));
            }
        }
        String since = distances.since() == Since.SEEN ? "frames since last seen" : "frames since last shown any";
        return new Table(List.of("model", since, "psnr", "standard error", "frames"), rows);
    }
}
