package org.smriti.app.view.paint;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/** Java2D on a canvas, with texts painted and measured by {@link CanvasText}. */
public final class CanvasGraphics extends FXGraphics2D {

    private static final double THINNEST = 0.1; // pixels; for strokes of width 0

    private final GraphicsContext gc;

    /** Draws on a canvas whose colours, font and transform are those of a new one. */
    public CanvasGraphics(GraphicsContext gc) {
        super(gc);
        this.gc = gc;
        setZeroStrokeWidth(THINNEST);
        setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, false);
    }

    @Override
    public Graphics create() {
        CanvasGraphics copy = new CanvasGraphics(gc);
        copy.setRenderingHints(getRenderingHints());
        copy.setTransform(getTransform());
        copy.setClip(getClip());
        copy.setPaint(getPaint());
        copy.setComposite(getComposite());
        copy.setStroke(getStroke());
        copy.setFont(getFont());
        copy.setBackground(getBackground());
        return copy;
    }

    @Override
    public void drawString(String text, float x, float y) {
        CanvasText.fill(gc, text, getFont(), x, y);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return CanvasText.CONTEXT;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new Metrics(font, super.getFontMetrics(CanvasFont.LATIN.like(font)));
    }

    /** Font metrics of Java2D with cached widths. */
    private static final class Metrics extends FontMetrics {

        private final FontMetrics java2d;

        Metrics(Font font, FontMetrics java2d) {
            super(font);
            this.java2d = java2d;
        }

        @Override
        public int getAscent() {
            return java2d.getAscent();
        }

        @Override
        public int getDescent() {
            return java2d.getDescent();
        }

        @Override
        public int getLeading() {
            return java2d.getLeading();
        }

        @Override
        public int stringWidth(String text) {
            return (int) Math.round(CanvasText.width(text, font));
        }
    }
}
