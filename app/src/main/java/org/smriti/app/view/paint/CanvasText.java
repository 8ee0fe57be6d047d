package org.smriti.app.view.paint;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.FillRule;
import javafx.scene.text.TextAlignment;

/**
 * Text on a canvas, painted as the outlines of its glyphs. JavaFX would lay out a canvas's text on its render thread; on Linux Pango, which
 * shapes Telugu and most other scripts, then crashes the process when the application thread lays out text at the same time. Java2D
 * shapes with HarfBuzz, on the calling thread, so that a canvas may show any script, names given by people included, in the fonts of
 * {@link CanvasFont}. A text is shaped once; its outlines are kept while they are in use.
 *
 * <p>For the application thread.
 */
public final class CanvasText {

    /** For numbers along an edge. */
    public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final int MOST = 2000; // outlines kept: all charts together show about 300 texts
    private static final Map<Key, Outline> KEPT = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Outline> eldest) {
            return size() > MOST;
        }
    };

    private CanvasText() {}

    /** Loads fonts before the first text is painted, which takes about 0.2 s; on any thread. */
    public static void prepare() {
        Outline.of("0", SMALL);
    }

    /** Fills a line of text that starts at a point of the baseline. */
    public static void fill(GraphicsContext gc, String text, Font font, double x, double y) {
        fill(gc, text, font, x, y, TextAlignment.LEFT, Double.POSITIVE_INFINITY);
    }

    /**
     * Fills a line of text.
     *
     * @param x of its left end, its middle or its right end, as it is aligned
     * @param y of the baseline
     * @param width maximum width; longer text is compressed
     */
    public static void fill(
            GraphicsContext gc, String text, Font font, double x, double y, TextAlignment alignment, double width) {
        Outline outline = outline(text, font);
        double narrower = Math.min(1, width / outline.advance());
        double taken = narrower * outline.advance();
        double left = switch (alignment) {
            case LEFT, JUSTIFY -> x;
            case CENTER -> x - taken / 2;
            case RIGHT -> x - taken;
        };
        trace(gc, outline.path(), left, y, narrower);
        FillRule rule = gc.getFillRule();
        gc.setFillRule(FillRule.NON_ZERO);
        gc.fill();
        gc.setFillRule(rule);
    }

    /** The width of a line of text, in pixels. */
    public static double width(String text, Font font) {
        return outline(text, font).advance();
    }

    private static Outline outline(String text, Font font) {
        return KEPT.computeIfAbsent(new Key(text, font), key -> Outline.of(key.text(), key.font()));
    }

    private static void trace(GraphicsContext gc, Path2D path, double x, double y, double narrower) {
        double[] at = new double[6];
        gc.beginPath();
        for (PathIterator segments = path.getPathIterator(null); !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(at);
            for (int i = 0; i < at.length; i += 2) {
                at[i] = x + narrower * at[i];
                at[i + 1] += y;
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> gc.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> gc.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> gc.quadraticCurveTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> gc.bezierCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> gc.closePath();
            }
        }
    }

    private record Key(String text, Font font) {}

    /**
     * A text's glyphs, beginning at the origin.
     *
     * @param advance width of the line, in pixels
     */
    private record Outline(Path2D path, double advance) {

        static Outline of(String text, Font font) {
            if (text.isEmpty()) {
                return new Outline(new Path2D.Float(), 0); // text that cannot be laid out
            }
            TextLayout line = new TextLayout(CanvasFont.styled(text, font).getIterator(), CONTEXT);
            return new Outline(new Path2D.Float(line.getOutline(null)), line.getAdvance());
        }
    }
}
