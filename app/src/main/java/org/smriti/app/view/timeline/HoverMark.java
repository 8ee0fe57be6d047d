package org.smriti.app.view.timeline;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.palette.Palette;
import org.smriti.app.view.stage.Pixels;

/** Marks the step that is hovered over in any view: a thin line through the timeline, and the step's frame beside it. */
final class HoverMark extends Canvas {

    private final ExplorerState state;
    private Optional<Pixels> pixels = Optional.empty();
    private int drawn = ExplorerState.NOWHERE;

    /** Marks steps of that state. */
    HoverMark(ExplorerState state) {
        this.state = state;
        setMouseTransparent(true);
        state.session().subscribe(session -> pixels = session.map(opened -> new Pixels(opened.side(), 1)));
    }

    /**
     * Draws the mark at its present step, if there is one.
     *
     * @param pitch width of one step on screen
     * @param thumb side of the frame on screen
     */
    void draw(double pitch, double thumb) {
        int at = state.hoveredStep().get();
        GraphicsContext gc = getGraphicsContext2D();
        if (drawn != ExplorerState.NOWHERE) {
            gc.clearRect(0, 0, getWidth(), getHeight());
        }
        drawn = at;
        if (at >= 0 && at < state.ticks().size() && pixels.isPresent()) {
            draw(gc, state.ticks().get(at), (at + 0.5) * pitch, thumb);
        }
    }

    private void draw(GraphicsContext gc, Tick tick, double x, double thumb) {
        TrackTick track = tick.tracks().get(TrackInfo.SMRITI);
        Pixels frame = pixels.orElseThrow();
        frame.show(track == null ? tick.step().truth() : track.prediction().rgb());
        double left = Math.clamp(x - thumb / 2, 0, Math.max(0, getWidth() - thumb));
        gc.setImageSmoothing(false);
        gc.drawImage(frame.image(), left, 0, thumb, thumb);
        gc.setStroke(Palette.HOVER);
        gc.setLineWidth(1);
        gc.strokeRect(left + 0.5, 0.5, thumb - 1, thumb - 1);
        gc.strokeLine(x, thumb, x, getHeight());
    }
}
