package org.smriti.app.view.timeline;

import java.awt.Font;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.control.StepKeys;
import org.smriti.app.view.paint.CanvasText;
import org.smriti.app.view.palette.Palette;
import org.smriti.app.view.stage.Disturbances;
import org.smriti.app.view.stage.Pixels;
import org.smriti.app.view.type.Tips;

/**
 * All steps from left to right: thumbnails of Smriti's predictions, a band with the provenance of its memory, the attention window of the
 * step at the playhead, marks of disturbances, and the zone beyond the training length. Drag to scrub.
 */
public final class TimelineView extends Pane {

    // in JavaFX pixels, at the usual size of text
    private static final double THUMB = 48;
    private static final double MARK = 12;
    private static final double BAND = 8;
    private static final double GAP = 3;
    private static final double RULER = 14;
    private static final double APART = 4; // pixels of a step from which on a gap tells it from the next
    private static final double ASCENT = 9; // height of small letters and digits above the baseline

    private final ExplorerState state;
    private final Canvas canvas = new Canvas();
    private final HoverMark hover;
    private boolean stale = true;
    private boolean hoverStale;

    /** Shows and moves the playhead of that state. */
    public TimelineView(ExplorerState state) {
        this.state = state;
        setId("timeline");
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> state.texts()
                                .get(
                                        "timeline.at",
                                        state.playhead().get(),
                                        state.ticks().size() - 1),
                        state.playhead(),
                        state.ticks(),
                        state.language()));
        state.playhead().subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
        StepKeys.on(this, state);
        hover = new HoverMark(state);
        hover.widthProperty().bind(widthProperty());
        getChildren().addAll(canvas, hover);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        state.typeScale().subscribe(scale -> {
            hover.setHeight(scaled(THUMB + GAP + BAND));
            setMinHeight(scaled(THUMB + BAND + 2 * GAP + RULER + 4));
            setPrefHeight(getMinHeight());
            spoil();
        });
        widthProperty().subscribe(this::spoil);
        state.playhead().subscribe(this::spoil);
        state.ticks().subscribe(this::spoil);
        state.session().subscribe(this::spoil);
        state.bookmarks().subscribe(this::spoil);
        state.language().subscribe(this::spoil);
        setOnMousePressed(this::scrub);
        setOnMouseDragged(this::scrub);
        setOnMouseMoved(event -> state.hover((int) (event.getX() / pitch())));
        setOnMouseExited(event -> state.hover(ExplorerState.NOWHERE));
        state.hoveredStep().subscribe(() -> hoverStale = true);
        Tooltip.install(
                this,
                Tips.of(Bindings.createStringBinding(
                        () -> new StepTip(state).text(state.hoveredStep().get()),
                        state.hoveredStep(),
                        state.language())));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) state.playhead().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) Math.max(0, state.ticks().size() - 1);
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private void spoil() {
        stale = true;
    }

    /** Draws again if anything has changed; called once a frame. */
    public void pulse() {
        if (stale && canvas.getWidth() > 0) {
            stale = false;
            draw();
            hoverStale = true; // the pitch has changed, and the mark with it
        }
        if (hoverStale) {
            hoverStale = false;
            hover.draw(pitch(), scaled(THUMB));
        }
    }

    private void scrub(MouseEvent event) {
        state.lookAt((int) (event.getX() / pitch()));
    }

    /** Width of one step, in pixels. */
    private double pitch() {
        return getWidth() / across(state, getWidth());
    }

    /** How many steps there is room for in a timeline of that width: at least all there are. */
    public static double across(ExplorerState state, double width) {
        return Math.max(state.ticks().size(), width / (THUMB * state.typeScale().get()));
    }

    /** A length at the present size of text. */
    private double scaled(double length) {
        return length * state.typeScale().get();
    }

    private Font small() {
        return CanvasText.SMALL.deriveFont((float) scaled(CanvasText.SMALL.getSize2D()));
    }

    private void draw() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        List<Tick> ticks = state.ticks();
        Optional<Opened> session = state.session().get();
        if (ticks.isEmpty() || session.isEmpty()) {
            return;
        }
        double pitch = pitch();
        thumbnails(gc, ticks, pitch, session.get().side());
        double band = scaled(THUMB + GAP);
        double deep = scaled(BAND);
        provenance(gc, ticks, pitch, band, deep);
        disturbances(gc, ticks, pitch);
        trained(gc, session.get(), ticks.size(), pitch);
        window(gc, session.get(), pitch);
        ruler(gc, ticks.size(), pitch);
        bookmarks(gc, pitch);
        double x = (state.playhead().get() + 0.5) * pitch;
        gc.setStroke(Palette.PLAYHEAD);
        gc.setLineWidth(2);
        gc.strokeLine(x, 0, x, band + deep + scaled(GAP));
    }

    /** Paints how each step came to be remembered; steps too narrow to be told apart are painted together as long as they are alike. */
    private static void provenance(GraphicsContext gc, List<Tick> ticks, double pitch, double top, double deep) {
        boolean apart = pitch > APART;
        int from = 0;
        while (from < ticks.size()) {
            Color color = color(ticks.get(from));
            int to = from + 1;
            while (!apart && to < ticks.size() && color(ticks.get(to)).equals(color)) {
                to++;
            }
            gc.setFill(color);
            gc.fillRect(from * pitch, top, Math.max(1, (to - from) * pitch - (apart ? 1 : 0)), deep);
            from = to;
        }
    }

    private void thumbnails(GraphicsContext gc, List<Tick> ticks, double pitch, int side) {
        double thumb = scaled(THUMB);
        int every = (int) Math.max(1, Math.round(thumb / pitch));
        gc.setImageSmoothing(false);
        Pixels pixels = new Pixels(side, 1);
        for (int i = 0; i < ticks.size(); i += every) {
            TrackTick track = ticks.get(i).tracks().get(TrackInfo.SMRITI);
            pixels.show(
                    track == null
                            ? ticks.get(i).step().truth()
                            : track.prediction().rgb());
            double width = every * pitch;
            double across = side * Math.min(1, width / thumb); // cropped equally on both sides if it does not fit
            double down = side * Math.min(1, thumb / width);
            gc.drawImage(
                    copy(pixels, side),
                    (side - across) / 2,
                    (side - down) / 2,
                    across,
                    down,
                    i * pitch,
                    0,
                    width - 1,
                    thumb);
        }
    }

    /** A copy of the pixels: a canvas draws at the next pulse, when the shared picture may show another frame. */
    private static Image copy(Pixels pixels, int side) {
        return new WritableImage(pixels.image().getPixelReader(), side, side);
    }

    private static Color color(Tick tick) {
        TrackTick track = tick.tracks().get(TrackInfo.SMRITI);
        Provenance kept =
                track == null ? Provenance.OBSERVED : track.prediction().kept();
        return Palette.of(kept);
    }

    /** Paints the attention window with which the step at the playhead was predicted: its own chunk and the one before. */
    private void window(GraphicsContext gc, Opened session, double pitch) {
        if (session.tracks().isEmpty()) {
            return;
        }
        int chunk = session.tracks().getFirst().chunkFrames();
        int playhead = Math.max(0, state.playhead().get());
        int own = playhead / chunk * chunk;
        int from = Math.max(0, own - chunk);
        double top = scaled(THUMB + GAP + BAND + GAP);
        double thick = scaled(3);
        gc.setFill(Palette.WINDOW.deriveColor(0, 1, 1, 0.55));
        gc.fillRect(from * pitch, top, (own - from) * pitch, thick);
        gc.setFill(Palette.WINDOW);
        gc.fillRect(own * pitch, top, (playhead + 1 - own) * pitch, thick);
    }

    /** Marks the steps at which something acted on the camera, and names it where there is room. */
    private void disturbances(GraphicsContext gc, List<Tick> ticks, double pitch) {
        double thumb = scaled(THUMB);
        double mark = scaled(MARK);
        int from = 0;
        while (from < ticks.size()) {
            List<Disturbance> acting = Disturbances.of(ticks.get(from).step());
            int to = from + 1;
            while (to < ticks.size() && Disturbances.of(ticks.get(to).step()).equals(acting)) {
                to++;
            }
            if (!acting.isEmpty()) {
                String name = Disturbances.names(state.texts(), acting);
                double width = Math.max(2, (to - from) * pitch);
                gc.setFill(Palette.DISTURBED.deriveColor(0, 1, 1, 0.22));
                gc.fillRect(from * pitch, 0, width, thumb);
                gc.setFill(Palette.DISTURBED);
                gc.fillRect(from * pitch, thumb - mark, width, mark);
                if (CanvasText.width(name, small()) + 4 <= width) {
                    gc.setFill(Color.BLACK);
                    CanvasText.fill(gc, name, small(), from * pitch + 2, thumb - mark + scaled(ASCENT + 1));
                }
            }
            from = to;
        }
    }

    private void trained(GraphicsContext gc, Opened session, int steps, double pitch) {
        int trained = session.tracks().stream()
                .mapToInt(TrackInfo::trainedFrames)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        if (steps > trained) {
            double from = trained * pitch;
            gc.setFill(Palette.BEYOND.deriveColor(0, 1, 1, 0.16));
            gc.fillRect(from, 0, steps * pitch - from, scaled(THUMB + GAP + BAND));
            gc.setFill(Palette.BEYOND);
            CanvasText.fill(gc, state.texts().get("timeline.beyond"), small(), from + 4, scaled(2 + ASCENT));
        }
    }

    private void bookmarks(GraphicsContext gc, double pitch) {
        gc.setFill(Palette.PLAYHEAD);
        for (Bookmark bookmark : state.bookmarks()) {
            if (bookmark.branch() == state.branch().get()) {
                double x = (bookmark.step() + 0.5) * pitch;
                double half = scaled(5);
                double[] xs = {x - half, x + half, x + half, x, x - half};
                gc.fillPolygon(xs, new double[] {0, 0, scaled(12), scaled(8), scaled(12)}, xs.length);
            }
        }
    }

    private void ruler(GraphicsContext gc, int steps, double pitch) {
        gc.setFill(Palette.FAINT);
        int every = 5;
        while (every * pitch < scaled(50)) {
            every *= every % 10 == 0 ? 5 : 2;
        }
        for (int i = 0; i < steps; i += every) {
            CanvasText.fill(
                    gc, Integer.toString(i), small(), i * pitch + 1, scaled(THUMB + BAND + 3 * GAP + 2 + ASCENT));
        }
    }
}
