package org.smriti.app.view.charts.page;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Capped;
import org.smriti.app.view.charts.data.Cost;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.Lines;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.glossary.Term;

/** Charts what a frame costs each model against the frames it has seen. */
public final class CostPage extends PlotPage {

    private static final int MOST_POINTS = 300;

    private final Cost cost;
    private final Lines lines = new Lines(plot());
    private List<Curve> curves = List.of();
    private Capped capped = Capped.outliers(List.of());

    /** One page for that kind of cost; the id names its texts. */
    public CostPage(ChartContext context, String id, Cost cost) {
        super(context, id, new XYPlot(new DefaultXYDataset(), ChartStyle.whole(), new NumberAxis(), null));
        this.cost = cost;
    }

    @Override
    protected void fill() {
        curves = List.of(TrackInfo.SMRITI, TrackInfo.RIVAL).stream()
                .map(track -> cost.curve(context().ticks(), track))
                .filter(curve -> curve.size() > 0)
                .toList();
        capped = Capped.outliers(curves);
        lines.begin(size());
        lines.addCapped(
                capped,
                curves.stream().map(curve -> track(curve.name())).toList(),
                curves.stream().map(curve -> theme().track(curve.name())).toList(),
                MOST_POINTS);
        lines.show();
    }

    @Override
    protected OptionalDouble cursorAt(int step) {
        List<Tick> ticks = context().ticks();
        return Optional.of(step)
                .filter(at -> at >= 0 && at < ticks.size())
                .map(at -> ticks.get(at).tracks().get(TrackInfo.SMRITI))
                .map(track -> OptionalDouble.of(track.memoryFrames()))
                .orElse(OptionalDouble.empty());
    }

    @Override
    protected OptionalInt stepAt(Point2D place) {
        return IntStream.range(0, context().ticks().size())
                .boxed()
                .min((one, other) -> Double.compare(distance(one, place.getX()), distance(other, place.getX())))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private double distance(int step, double frames) {
        TrackTick track = context().ticks().get(step).tracks().get(TrackInfo.SMRITI);
        return track == null ? Double.MAX_VALUE : Math.abs(track.memoryFrames() - frames);
    }

    @Override
    protected String describe(Point2D place) {
        StringJoiner text = new StringJoiner(" · ", text("at", Math.round(place.getX())) + " ", "");
        for (Curve curve : curves) {
            double value = curve.y()[curve.nearest(place.getX())];
            text.add(track(curve.name()) + " " + Texts.number(2, value) + " " + text("unit"));
        }
        return text.toString();
    }

    @Override
    protected Optional<String> note() {
        return capped.count() == 0
                ? Optional.empty()
                : Optional.of(context()
                        .texts()
                        .count("charts.cut", capped.count(), Texts.number(0, capped.greatest()), text("unit")));
    }

    @Override
    public Term term() {
        return cost == Cost.TIME ? Term.PROFILE : Term.SSM_STATE;
    }

    @Override
    public Table table() {
        List<Curve> named =
                curves.stream().map(curve -> curve.named(plain(curve.name()))).toList();
        return Curve.table(named, "frames seen", cost.unit());
    }
}
