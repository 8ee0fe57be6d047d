package org.smriti.app.export;

import java.util.List;
import org.smriti.app.color.Meaning;
import org.smriti.app.export.FilmLook.Captions;
import org.smriti.app.export.FilmLook.Scaling;
import org.smriti.app.export.pixels.FilmCanvas;
import org.smriti.app.export.pixels.Picture;
import org.smriti.app.export.pixels.PixelFont;

/**
 * Draws the pictures of a film: the panes in a row; with captions, names and scores above them, below them a band of provenance with a
 * playhead, what happens at the step, and where it is from.
 */
public final class FilmPainter {

    private static final float PANE_PER_UNIT = 160; // pixels of a pane for which letters are as small as they can be
    private static final int MARGIN = 7;
    private static final int BORDER = 3;
    private static final int LINE = PixelFont.HEIGHT + 4;
    private static final int BAND = 5;

    private static final int BACKGROUND = 0x16191d;
    private static final int NEUTRAL = 0x3a4048;
    private static final int INK = 0xf0f2f4;
    private static final int FAINT = 0x9aa4ae;

    private final Film film;
    private final Scaling scaling;
    private final Captions captions;
    private final int unit; // pixels of a dot of a letter, to which all other measures keep
    private final int edge;
    private final int border;
    private final int pane;
    private final int left; // of the first pane
    private final int top; // of all panes
    private final int width;
    private final int height;
    private final List<String> origin;

    /** Prepares to draw. */
    public FilmPainter(Film film, FilmLook look) {
        this.film = film;
        scaling = look.scaling();
        captions = look.captions();
        edge = look.edge(film.size());
        unit = Math.max(1, Math.round(edge / PANE_PER_UNIT));
        boolean captioned = captions == Captions.SHOWN;
        border = captioned ? BORDER * unit : 0;
        pane = edge + 2 * border;
        left = captioned ? MARGIN * unit : 0;
        top = captioned ? (MARGIN + 2 * LINE) * unit : 0;
        int panes = film.frames().getFirst().panes().size();
        width = 2 * left + panes * pane + (panes - 1) * MARGIN * unit;
        origin = PixelFont.lines(film.origin().line(), (width - 2 * left) / unit);
        int below = 2 * MARGIN + BAND + LINE * (1 + origin.size()) + MARGIN - LINE + PixelFont.HEIGHT;
        height = top + pane + (captioned ? below * unit : 0);
    }

    /** Pixels across, of every picture. */
    public int width() {
        return width;
    }

    /** Pixels down, of every picture. */
    public int height() {
        return height;
    }

    /** Pictures in the film. */
    public int count() {
        return film.frames().size();
    }

    /** Draws one of them. */
    public Picture paint(int index) {
        FilmCanvas canvas = new FilmCanvas(width, height, BACKGROUND);
        FilmFrame frame = film.frames().get(index);
        List<FilmPane> panes = frame.panes();
        for (int i = 0; i < panes.size(); i++) {
            paint(canvas, left + i * (pane + MARGIN * unit), panes.get(i));
        }
        if (captions == Captions.SHOWN) {
            int below = top + pane + MARGIN * unit;
            band(canvas, below, index);
            captions(canvas, below + (BAND + MARGIN) * unit, index);
        }
        return canvas.picture();
    }

    private void paint(FilmCanvas canvas, int x, FilmPane shown) {
        if (captions == Captions.SHOWN) {
            int above = MARGIN * unit;
            text(canvas, x, above, pane, shown.title(), "", INK);
            text(canvas, x, above + LINE * unit, pane, shown.model(), shown.note(), FAINT);
            int color = shown.border().map(kept -> Meaning.of(kept).rgb()).orElse(NEUTRAL);
            canvas.fill(x, top, pane, pane, color);
        }
        switch (scaling) {
            case CRISP -> canvas.frame(x + border, top + border, film.size(), shown.rgb(), edge / film.size());
            case SMOOTH -> canvas.smoothFrame(x + border, top + border, film.size(), shown.rgb(), edge);
        }
    }

    /** A line of text that gives way to a note at its right. */
    private void text(FilmCanvas canvas, int x, int y, int across, String text, String note, int color) {
        String gap = note.isEmpty() ? "" : "  ";
        int room = across / unit - PixelFont.width(gap + note);
        canvas.text(x, y, PixelFont.fitting(text, room), unit, color);
        canvas.textTo(x + across, y, note, unit, FAINT);
    }

    private void band(FilmCanvas canvas, int y, int index) {
        int across = width - 2 * left;
        for (int i = 0; i < count(); i++) {
            int from = (int) ((long) across * i / count());
            int to = (int) ((long) across * (i + 1) / count());
            int color = Meaning.of(film.frames().get(i).provenance()).rgb();
            canvas.fill(left + from, y, to - from, BAND * unit, i <= index ? color : dimmed(color));
        }
        int head = (int) ((long) across * (index + 1) / count());
        int wide = 3 * unit / 2;
        canvas.fill(left + head - wide, y - wide, wide, BAND * unit + 2 * wide, INK);
    }

    private void captions(FilmCanvas canvas, int y, int index) {
        FilmFrame frame = film.frames().get(index);
        int across = width - 2 * left;
        int color = Meaning.of(frame.provenance()).rgb();
        text(canvas, left, y, across, frame.caption(), (index + 1) + "/" + count(), color);
        for (int i = 0; i < origin.size(); i++) {
            canvas.text(left, y + (i + 1) * LINE * unit, origin.get(i), unit, FAINT);
        }
    }

    /** A colour a third as bright, for the frames to come. */
    private static int dimmed(int color) {
        return (color >> 16 & 0xff) / 3 << 16 | (color >> 8 & 0xff) / 3 << 8 | (color & 0xff) / 3;
    }
}
