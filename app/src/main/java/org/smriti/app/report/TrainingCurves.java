package org.smriti.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import org.jfree.chart.axis.NumberAxis;

/** Draws held-out recall against training steps, a panel for each task in each world and a line for each model. */
public final class TrainingCurves {

    private TrainingCurves() {}

    /**
     * Writes the drawing as SVG; if that fails, an older file of that name stays.
     *
     * @param psnr mean held-out PSNR in dB, by what a panel shows, model and step; at least one panel
     */
    public static void write(Map<String, Map<String, NavigableMap<Long, Double>>> psnr, Path file) throws IOException {
        NumberAxis steps = new NumberAxis("training steps; upwards PSNR in dB");
        steps.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        LinePanels.write(
                psnr,
                steps,
                panel -> {
                    NumberAxis dB = new NumberAxis(panel);
                    dB.setAutoRangeIncludesZero(false);
                    return dB;
                },
                file);
    }
}
