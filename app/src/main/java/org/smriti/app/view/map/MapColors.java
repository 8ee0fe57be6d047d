package org.smriti.app.view.map;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.MapColoring;
import org.smriti.app.text.Texts;
import org.smriti.app.view.paint.CanvasText;
import org.smriti.app.view.palette.Cividis;
import org.smriti.model.world.maze.sim.Tiles;

/** Colours the map by when a place was last shown, or by how well it was recalled, and draws the legend. */
final class MapColors {

    private static final int OLDEST = 400; // steps; older places have the same colour
    private static final double FAINTEST = 12; // dB; the low end of the colours
    private static final double CLEAREST = 28;
    private static final double OPACITY = 0.82;
    private static final Color UNKNOWN = Color.rgb(13, 17, 23, 0.72);
    private static final double BAR = 6;
    private static final double BAND = 30;
    private static final double INSET = 8;

    private final PastCells cells;
    private final Texts texts;
    private final TileHistory history;

    MapColors(PastCells cells, Texts texts) {
        this.cells = cells;
        this.texts = texts;
        history = new TileHistory(cells);
    }

    /** Paints the colours for the first {@code steps} of those steps. */
    void paint(GraphicsContext gc, MapColoring coloring, List<Tick> ticks, int steps) {
        history.goTo(ticks, steps);
        Tiles tiles = history.tiles();
        double pixels = cells.cell() / Tiles.PER_CELL;
        for (int row = 0; row < tiles.side(); row++) {
            for (int column = 0; column < tiles.side(); column++) {
                OptionalDouble share = share(coloring, row * tiles.side() + column);
                gc.setFill(share.isPresent() ? Cividis.of(share.getAsDouble()).deriveColor(0, 1, 1, OPACITY) : UNKNOWN);
                double upper = cells.size() - (row + 1) * pixels;
                gc.fillRect(column * pixels, upper, Math.ceil(pixels), Math.ceil(pixels));
            }
        }
    }

    private OptionalDouble share(MapColoring coloring, int tile) {
        if (coloring == MapColoring.LAST_SEEN) {
            var age = history.age(tile);
            return age.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(fresh(age.getAsInt()));
        }
        OptionalDouble recall = history.recall(tile);
        return recall.isEmpty() ? recall : OptionalDouble.of((recall.getAsDouble() - FAINTEST) / (CLEAREST - FAINTEST));
    }

    /** 1 for now, 0 for {@link #OLDEST} steps ago, by the logarithm: a difference of one step matters less the longer ago it was. */
    private static double fresh(int age) {
        return 1 - Math.log1p(age) / Math.log1p(OLDEST);
    }

    /** Draws the legend at the lower edge. */
    void legend(GraphicsContext gc, MapColoring coloring) {
        double size = cells.size();
        gc.setFill(Color.rgb(13, 17, 23, 0.85));
        gc.fillRect(0, size - BAND, size, BAND);
        double width = size - 2 * INSET;
        boolean seen = coloring == MapColoring.LAST_SEEN;
        for (int i = 0; i < width; i++) {
            double share = i / width;
            gc.setFill(Cividis.of(seen ? 1 - share : share));
            gc.fillRect(INSET + i, size - INSET - BAR + 3, 1, BAR);
        }
        gc.setFill(Color.WHITE);
        double baseline = size - BAND + 12;
        String from = seen ? texts.get("map.last-seen.from") : Integer.toString((int) FAINTEST);
        String to = seen ? texts.get("map.last-seen.to", OLDEST) : Integer.toString((int) CLEAREST);
        double left = INSET + CanvasText.width(from, CanvasText.SMALL) + INSET;
        double right = size - INSET - CanvasText.width(to, CanvasText.SMALL) - INSET;
        CanvasText.fill(gc, from, CanvasText.SMALL, INSET, baseline);
        CanvasText.fill(gc, to, CanvasText.SMALL, size - INSET, baseline, TextAlignment.RIGHT, size);
        CanvasText.fill(
                gc,
                texts.get(seen ? "map.last-seen" : "map.recall"),
                CanvasText.SMALL,
                (left + right) / 2,
                baseline,
                TextAlignment.CENTER,
                right - left);
    }
}
