package org.smriti.app.view.charts.page;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Sweep;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.Lines;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.glossary.Term;

/** Charts PSNR of regenerated steps against the length of the clean prefix, from the latest sweep; one category for each prefix. */
public final class SweepPage extends PlotPage {

    private final Lines lines = new Lines(plot());
    private List<Sweep.Point> points = List.of();

    /** A page for the latest sweep of that context. */
    public SweepPage(ChartContext context) {
        super(
                context,
                ExplorerState.SWEEP_CHART,
                new XYPlot(new DefaultXYDataset(), new SymbolAxis(null, new String[0]), new NumberAxis(), null));
        ((NumberAxis) plot().getRangeAxis()).setAutoRangeIncludesZero(false);
    }

    @Override
    protected void fill() {
        Optional<Sweep> sweep = context().state().swept().get();
        List<Sweep.Point> found = sweep.map(Sweep::points).orElse(List.of());
        if (!found.equals(points) || ((SymbolAxis) plot().getDomainAxis()).getSymbols().length == 0) {
            points = found;
            plot().setDomainAxis(prefixes());
        }
        lines.begin(size());
        for (String track : tracks()) {
            double[] places = IntStream.range(0, points.size()).asDoubleStream().toArray();
            double[] psnr = points.stream()
                    .mapToDouble(point -> point.psnr().getOrDefault(track, Double.NaN))
                    .toArray();
            lines.addDotted(track(track), new Curve(track, places, psnr), theme().track(track), size().line());
        }
        lines.show();
    }

    @Override
    protected String xLabel() {
        return context()
                .state()
                .swept()
                .get()
                .map(sweep -> text("x", sweep.at()))
                .orElse(text("none", key()));
    }

    private SymbolAxis prefixes() {
        SymbolAxis axis = new SymbolAxis(
                null,
                points.stream().map(point -> Integer.toString(point.prefix())).toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, Math.max(0.5, points.size() - 0.5));
        return axis;
    }

    private List<String> tracks() {
        return points.isEmpty()
                ? List.of()
                : new ArrayList<>(
                        new TreeMap<>(points.getFirst().psnr()).descendingKeySet()); // Smriti before its rival
    }

    /** None: the sweep belongs to the step it was made at, not to the playhead. */
    @Override
    protected OptionalDouble cursorAt(int step) {
        return OptionalDouble.empty();
    }

    /** The first step that the sweep regenerated. */
    @Override
    protected OptionalInt stepAt(Point2D place) {
        Optional<Sweep> sweep = context().state().swept().get();
        return sweep.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(sweep.get().at());
    }

    /** The key that begins a sweep, as it is labelled on the keyboard. */
    private String key() {
        return context().state().keysHere().getValue().of(UserCommand.REGENERATE).stream()
                .findFirst()
                .map(Strokes::label)
                .orElse("…");
    }

    @Override
    protected String describe(Point2D place) {
        int at = (int) Math.round(place.getX());
        if (at < 0 || at >= points.size()) {
            return "";
        }
        StringJoiner text = new StringJoiner(" · ", text("at", points.get(at).prefix()) + " ", "");
        for (String track : tracks()) {
            text.add(text(
                    "value", track(track), Texts.number(1, points.get(at).psnr().getOrDefault(track, Double.NaN))));
        }
        return text.toString();
    }

    @Override
    public Term term() {
        return Term.CLEAN_PREFIX;
    }

    @Override
    public Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Sweep.Point point : points) {
            point.psnr().forEach((track, psnr) -> rows.add(List.of(point.prefix(), plain(track), psnr)));
        }
        return new Table(List.of("prefix", "model", "psnr"), rows);
    }
}
