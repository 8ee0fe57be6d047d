package org.smriti.app.view.charts.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.smriti.app.view.control.StepKeys;
import org.smriti.app.view.paint.CanvasGraphics;

/** A chart without axes: frames, and values drawn over them. */
public abstract class FigurePage extends ChartPage {

    private static final double TITLE = 24;

    private final Canvas canvas = new Canvas();
    private final Pane pane = new Pane(canvas);

    /** A chart with that id, drawn on a canvas of its own. */
    protected FigurePage(ChartContext context, String id) {
        super(context, id);
        pane.setId(id);
        pane.setMinSize(0, 0);
        pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pane.setAccessibleText(title());
        StepKeys.on(pane, context.state());
        canvas.widthProperty().bind(pane.widthProperty());
        canvas.heightProperty().bind(pane.heightProperty());
        canvas.widthProperty().subscribe(this::repaint);
        canvas.heightProperty().subscribe(this::repaint);
        canvas.setOnMouseMoved(event -> context.readout().set(describe(place(event), area())));
        canvas.setOnMouseExited(event -> context.readout().set(""));
        canvas.setOnMouseClicked(event -> clicked(place(event), area()));
    }

    @Override
    public final Region node() {
        return pane;
    }

    @Override
    public final void refresh() {
        update();
        pane.setAccessibleText(title());
        repaint();
    }

    private void repaint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            gc.save();
            paint(new CanvasGraphics(gc), area());
            gc.restore();
        }
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    private static Point2D place(MouseEvent event) {
        return new Point2D.Double(event.getX(), event.getY());
    }

    /** Reads what it shows from the state. */
    protected abstract void update();

    /** Draws what the last {@link #update} has read. */
    protected abstract void paint(Graphics2D graphics, Rectangle2D area);

    /** The text that describes what is at a place. */
    protected abstract String describe(Point2D place, Rectangle2D area);

    /** Handles a click at a place; does nothing by default. */
    protected void clicked(Point2D place, Rectangle2D area) {}

    /** Writes a line of text, centred at a place. */
    private static void write(Graphics2D graphics, String text, double x, double y) {
        graphics.drawString(text, (float) (x - graphics.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    /** Writes a line of text, centred below a square; in smaller letters if it would reach into the next one's. */
    protected final void caption(Graphics2D graphics, String text, Rectangle2D square, double baseline) {
        Font font = size().small();
        graphics.setFont(font);
        double width = graphics.getFontMetrics().stringWidth(text);
        if (width > square.getWidth()) {
            graphics.setFont(font.deriveFont((float) (font.getSize2D() * square.getWidth() / width)));
        }
        write(graphics, text, square.getCenterX(), baseline);
    }

    /** Writes in the middle of the area why there is nothing to show. */
    protected final void excuse(Graphics2D graphics, Rectangle2D area, String text) {
        graphics.setFont(size().label());
        graphics.setPaint(theme().faint());
        List<String> lines = broken(graphics, text, area.getWidth());
        double height = graphics.getFontMetrics().getHeight();
        double top = area.getCenterY() - (lines.size() - 1) * height / 2;
        for (int i = 0; i < lines.size(); i++) {
            write(graphics, lines.get(i), area.getCenterX(), top + i * height);
        }
    }

    /** A text in lines that are no wider than that, as far as its words allow. */
    private static List<String> broken(Graphics2D graphics, String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && graphics.getFontMetrics().stringWidth(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    @Override
    public final void draw(Graphics2D graphics, Rectangle2D area) {
        double top = size().of(TITLE);
        graphics.setFont(size().title());
        graphics.setPaint(theme().ink());
        write(graphics, text("title"), area.getCenterX(), area.getY() + 0.75 * top);
        if (subject().isPresent()) {
            graphics.setFont(size().label());
            graphics.setPaint(theme().faint());
            write(graphics, subject().get(), area.getCenterX(), area.getY() + 1.5 * top);
            top *= 1.75;
        }
        AffineTransform before = graphics.getTransform();
        graphics.translate(area.getX(), area.getY() + top);
        paint(graphics, new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight() - top));
        graphics.setTransform(before);
    }
}
