package org.smriti.app.view.charts;

import java.awt.Color;
import org.jfree.chart.renderer.PaintScale;

/** Shades a share between 0 and 1 from dark blue to yellow, in steps that every eye sees as equal (cividis). */
final class Shades implements PaintScale {

    private static final int[] STOPS = {
        0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838
    };

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
        double place = Math.clamp(Double.isNaN(value) ? 0 : value, 0, 1) * (STOPS.length - 1);
        int stop = (int) Math.min(place, STOPS.length - 2.0);
        return mix(new Color(STOPS[stop]), new Color(STOPS[stop + 1]), place - stop);
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    /** The same colour, seen through. */
    static Color veiled(Color color, double opacity) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
    }
}
