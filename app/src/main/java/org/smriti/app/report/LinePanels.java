package org.smriti.app.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.svg.SVGGraphics2D;
import org.smriti.app.color.OkabeIto;
import org.smriti.model.io.AtomicFiles;

/** Draws lines in panels that share their horizontal axis: a panel for each quantity, a colour for each line, named once. */
final class LinePanels {

    private static final int WIDTH = 760;
    private static final int PANEL = 210;
    private static final int LOW_PANEL = 130;
    private static final int FEW = 4;
    private static final int MARGIN = 70;
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Color INK = new Color(0x24292f);
    private static final Color GRID = new Color(0xd0d7de);
    private static final List<OkabeIto> LINES = List.of(
            OkabeIto.BLUE,
            OkabeIto.VERMILION,
            OkabeIto.BLUISH_GREEN,
            OkabeIto.REDDISH_PURPLE,
            OkabeIto.ORANGE,
            OkabeIto.SKY_BLUE);

    private LinePanels() {}

    /**
     * Writes the drawing as SVG; if that fails, an older file of that name stays.
     *
     * @param panels values by panel, line and place on the horizontal axis; at least one panel
     * @param across the horizontal axis
     * @param up the vertical axis of a panel of that name
     */
    static <N extends Number> void write(
            Map<String, Map<String, NavigableMap<N, Double>>> panels,
            NumberAxis across,
            Function<String, NumberAxis> up,
            Path file)
            throws IOException {
        CombinedDomainXYPlot plots = new CombinedDomainXYPlot(styled(across));
        plots.setGap(14);
        Map<String, Integer> names = new LinkedHashMap<>(); // the same colour in every panel
        panels.values().forEach(lines -> lines.keySet().forEach(name -> names.putIfAbsent(name, names.size())));
        Set<String> named = new HashSet<>();
        panels.forEach((name, lines) -> plots.add(panel(styled(up.apply(name)), lines, names, named)));
        JFreeChart chart = new JFreeChart(null, LABEL, plots, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.getLegend().setItemFont(LABEL);
        int height = MARGIN + (panels.size() <= FEW ? PANEL : LOW_PANEL) * panels.size();
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
        graphics.setDefsKeyPrefix("panels-"); // its own is the time, by which an unchanged drawing would change
        graphics.setGeomDoubleConverter(number -> String.format(Locale.ROOT, "%.1f", number));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        byte[] svg = graphics.getSVGDocument().getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, svg);
    }

    private static <N extends Number> XYPlot panel(
            NumberAxis up, Map<String, NavigableMap<N, Double>> lines, Map<String, Integer> names, Set<String> named) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true); // one path for a line, not one for each stretch
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        lines.forEach((name, line) -> {
            renderer.setSeriesVisibleInLegend(data.getSeriesCount(), named.add(name)); // once for all panels
            renderer.setSeriesPaint(
                    data.getSeriesCount(),
                    new Color(LINES.get(names.get(name) % LINES.size()).rgb()));
            data.addSeries(name, new double[][] {
                line.keySet().stream().mapToDouble(Number::doubleValue).toArray(),
                line.values().stream().mapToDouble(Double::doubleValue).toArray()
            });
        });
        XYPlot plot = new XYPlot(data, null, up, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        return plot;
    }

    private static NumberAxis styled(NumberAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(LABEL);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        return axis;
    }
}
