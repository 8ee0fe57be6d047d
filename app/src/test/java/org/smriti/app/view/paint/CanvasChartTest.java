package org.smriti.app.view.paint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasChartTest {

    /** A text, unlike an outline, is painted in the fonts that ship with Smriti. */
    @ParameterizedTest
    @ValueSource(strings = {"step", "స్థితి పరిమాణం"})
    void anUprightLabelIsAText(String label) {
        SVGGraphics2D graphics = new SVGGraphics2D(300, 200);

        new CanvasChart(new XYPlot(null, new NumberAxis("x"), new NumberAxis(label), null), CanvasText.SMALL)
                .draw(graphics, new Rectangle2D.Double(0, 0, 300, 200));

        assertTrue(graphics.getSVGElement().contains(">" + label + "</text>"), graphics.getSVGElement());
    }
}
