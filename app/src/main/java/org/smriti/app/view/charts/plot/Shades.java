package org.smriti.app.view.charts.plot;

import java.awt.Color;
import org.jfree.chart.renderer.PaintScale;
import org.smriti.app.view.palette.Cividis;

/** {@link Cividis} as a paint scale for JFreeChart: shades a share between 0 and 1. */
public final class Shades implements PaintScale {

    @Override
    public double getLowerBound() {
        return 0;
    }

    @Override
    public double getUpperBound() {
        return 1;
    }

    @Override
    public Color getPaint(double value) {
        javafx.scene.paint.Color shade = Cividis.of(value);
        return new Color((float) shade.getRed(), (float) shade.getGreen(), (float) shade.getBlue());
    }

    /** The same colour with an opacity. */
    public static Color veiled(Color color, double opacity) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
    }
}
