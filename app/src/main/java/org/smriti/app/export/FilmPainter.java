package org.smriti.app.export;

import java.util.List;
import org.smriti.app.color.Meaning;

/** Draws the pictures of a film: the panes in a row, each pixel enlarged to a square, below them a band of provenance with a playhead. */
public final class FilmPainter {

    private static final int LEAST_SCALE = 6;
    private static final int LEAST_PANE = 288;
    private static final int TEXT = 2;
    private static final int MARGIN = 14;
    private static final int BORDER = 6;
    private static final int LINE = PixelFont.HEIGHT * TEXT + 8;
    private static final int BAND = 10;
    private static final int PLAYHEAD = 3;

    private static final int BACKGROUND = 0x16191d;
    private static final int NEUTRAL = 0x3a4048;
    private static final int INK = 0xf0f2f4;
    private static final int FAINT = 0x9aa4ae;

    private final Film film;
    private final int scale;
    private final int pane;
    private final int width;
    private final int height;

    /** Prepares to draw. */
    public FilmPainter(Film film) {
        this.film = film;
        scale = Math.max(LEAST_SCALE, Math.ceilDiv(LEAST_PANE, film.size()));
        pane = film.size() * scale + 2 * BORDER;
        width = MARGIN + film.frames().getFirst().panes().size() * (pane + MARGIN);
        height = MARGIN + LINE + pane + MARGIN + BAND + MARGIN + LINE;
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
            paint(canvas, MARGIN + i * (pane + MARGIN), panes.get(i));
        }
        band(canvas, MARGIN + LINE + pane + MARGIN, index);
        int top = height - LINE;
        canvas.text(
                MARGIN,
                top,
                frame.caption(),
                TEXT,
                Meaning.of(frame.provenance()).rgb());
        canvas.textTo(width - MARGIN, top, (index + 1) + "/" + count(), TEXT, FAINT);
        return canvas.picture();
    }

    private void paint(FilmCanvas canvas, int left, FilmPane shown) {
        int room = pane / TEXT - PixelFont.width(shown.note() + "  ");
        canvas.text(left, MARGIN, fitting(shown.title(), room), TEXT, INK);
        canvas.textTo(left + pane, MARGIN, shown.note(), TEXT, FAINT);
        int top = MARGIN + LINE;
        canvas.fill(
                left,
                top,
                pane,
                pane,
                shown.border().map(provenance -> Meaning.of(provenance).rgb()).orElse(NEUTRAL));
        canvas.frame(left + BORDER, top + BORDER, film.size(), shown.rgb(), scale);
    }

    /** As much of a text as fits into so many dots. */
    private static String fitting(String text, int dots) {
        int end = text.length();
        while (end > 0 && PixelFont.width(text.substring(0, end)) > dots) {
            end--;
        }
        return text.substring(0, end);
    }

    private void band(FilmCanvas canvas, int top, int index) {
        int across = width - 2 * MARGIN;
        for (int i = 0; i < count(); i++) {
            int from = across * i / count();
            int to = across * (i + 1) / count();
            int color = Meaning.of(film.frames().get(i).provenance()).rgb();
            canvas.fill(MARGIN + from, top, to - from, BAND, i <= index ? color : dimmed(color));
        }
        int head = across * (index + 1) / count();
        canvas.fill(MARGIN + head - PLAYHEAD, top - PLAYHEAD, PLAYHEAD, BAND + 2 * PLAYHEAD, INK);
    }

    /** A colour a third as bright, for the frames to come. */
    private static int dimmed(int color) {
        return (color >> 16 & 0xff) / 3 << 16 | (color >> 8 & 0xff) / 3 << 8 | (color & 0xff) / 3;
    }
}
