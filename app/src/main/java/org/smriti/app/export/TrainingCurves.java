package org.smriti.app.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.svg.SVGGraphics2D;
import org.smriti.model.io.AtomicFiles;

/** Draws held-out recall against training steps, a panel for each task and a line for each model. */
public final class TrainingCurves {

    private static final int WIDTH = 760;
    private static final int PANEL = 210;
    private static final int MARGIN = 70;
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Color INK = new Color(0x24292f);
    private static final Color GRID = new Color(0xd0d7de);
    private static final Color[] LINES = {
        new Color(0x0072b2),
        new Color(0xd55e00),
        new Color(0x009e73),
        new Color(0xcc79a7),
        new Color(0xe69f00),
        new Color(0x56b4e9)
    };

    private TrainingCurves() {}

    /**
     * Writes the drawing as SVG; whatever goes wrong, an older file of that name stays.
     *
     * @param psnr mean held-out PSNR in dB, by task, model and step; at least one task
     */
    public static void write(Map<String, Map<String, NavigableMap<Long, Double>>> psnr, Path file) throws IOException {
        NumberAxis steps = axis("training steps");
        steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        CombinedDomainXYPlot panels = new CombinedDomainXYPlot(steps);
        panels.setGap(14);
        Map<String, Integer> models = new LinkedHashMap<>(); // the same colour in every panel
        psnr.values().forEach(lines -> lines.keySet().forEach(model -> models.putIfAbsent(model, models.size())));
        Set<String> named = new HashSet<>();
        psnr.forEach((task, lines) -> panels.add(panel(task, lines, models, named)));
        JFreeChart chart = new JFreeChart(null, LABEL, panels, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setFrame(BlockBorder.NONE);
        chart.getLegend().setItemFont(LABEL);
        int height = MARGIN + PANEL * psnr.size();
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        byte[] svg = graphics.getSVGDocument().getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, channel -> Channels.newOutputStream(channel).write(svg));
    }

    private static XYPlot panel(
            String task,
            Map<String, NavigableMap<Long, Double>> lines,
            Map<String, Integer> models,
            Set<String> named) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        lines.forEach((model, line) -> {
            renderer.setSeriesVisibleInLegend(data.getSeriesCount(), named.add(model)); // once for all panels
            renderer.setSeriesPaint(data.getSeriesCount(), LINES[models.get(model) % LINES.length]);
            data.addSeries(model, new double[][] {
                line.keySet().stream().mapToDouble(Long::doubleValue).toArray(),
                line.values().stream().mapToDouble(Double::doubleValue).toArray()
            });
        });
        NumberAxis dB = axis(task + ", dB");
        dB.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(data, null, dB, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        return plot;
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(LABEL);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        return axis;
    }
}
