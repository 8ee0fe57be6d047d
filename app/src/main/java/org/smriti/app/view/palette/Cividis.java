package org.smriti.app.view.palette;

import javafx.scene.paint.Color;

/** Shades a share between 0 and 1 from dark blue to yellow, in steps that every eye sees as equal. */
public final class Cividis {

    private static final Color[] STOPS = {
        Color.web("#00224e"),
        Color.web("#123570"),
        Color.web("#3b496c"),
        Color.web("#575d6d"),
        Color.web("#707173"),
        Color.web("#8a8678"),
        Color.web("#a59c74"),
        Color.web("#c3b369"),
        Color.web("#e1cc55"),
        Color.web("#fee838")
    };

    private Cividis() {}

    /** The shade of a share; what lies outside, and what is no number, is shaded as the nearest end, or as 0. */
    public static Color of(double share) {
        double place = Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1) * (STOPS.length - 1);
        int stop = (int) Math.min(place, STOPS.length - 2.0);
        return STOPS[stop].interpolate(STOPS[stop + 1], place - stop);
    }
}
