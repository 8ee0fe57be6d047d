package org.smriti.app.view.charts.plot;

import java.awt.Color;
import org.smriti.app.color.Meaning;
import org.smriti.app.color.OkabeIto;
import org.smriti.app.state.TrackInfo;

/** The colours of charts on a dark and on a light window; those with a meaning are Okabe's and Ito's. */
public enum Theme {
    /** Light ink on a dark ground. */
    DARK(0x0d1117, 0xd5dbe3, 0x9aa4af, 0x161b22, OkabeIto.SKY_BLUE.rgb(), Meaning.PLAYHEAD.rgb()),
    /** Dark ink on a light ground. */
    LIGHT(0xffffff, 0x1f2328, 0x59636e, 0xf0f2f5, OkabeIto.BLUE.rgb(), 0xa35200);

    private static final int GRID_ALPHA = 56;

    private final Color ground;
    private final Color ink;
    private final Color faint;
    private final Color well;
    private final Color smriti;
    private final Color accent;

    Theme(int ground, int ink, int faint, int well, int smriti, int accent) {
        this.ground = new Color(ground);
        this.ink = new Color(ink);
        this.faint = new Color(faint);
        this.well = new Color(well);
        this.smriti = new Color(smriti);
        this.accent = new Color(accent);
    }

    /** Background of an exported chart. */
    public Color ground() {
        return ground;
    }

    /** Colour of text and lines that must be read. */
    public Color ink() {
        return ink;
    }

    /** Colour of secondary text. */
    public Color faint() {
        return faint;
    }

    /** Colour of grid lines. */
    public Color grid() {
        return new Color(faint.getRed(), faint.getGreen(), faint.getBlue(), GRID_ALPHA);
    }

    /** Colour of empty areas. */
    public Color well() {
        return well;
    }

    /** Colour of text about the playhead; on a light ground darker than the playhead's line, for contrast. */
    public Color accent() {
        return accent;
    }

    /** Colour of a model, by its track. */
    public Color track(String track) {
        return track.equals(TrackInfo.SMRITI) ? smriti : ChartStyle.RIVAL;
    }
}
