package org.smriti.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import org.jfree.chart.axis.LogarithmicAxis;

/** Draws costs against numbers of frames, both on logarithmic axes. */
final class CostCurves {

    private CostCurves() {}

    /**
     * Writes the drawing as SVG; if that fails, an older file of that name stays.
     *
     * @param costs by quantity with its unit, by what costs it, and by frames; all above 0, at least one quantity
     * @param frames what the horizontal axis counts
     */
    static void write(Map<String, Map<String, NavigableMap<Long, Double>>> costs, String frames, Path file)
            throws IOException {
        LinePanels.write(costs, new LogarithmicAxis(frames), LogarithmicAxis::new, file);
    }
}
