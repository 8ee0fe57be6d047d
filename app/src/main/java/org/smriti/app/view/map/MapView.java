package org.smriti.app.view.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import org.smriti.app.session.Ground;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.MapColoring;
import org.smriti.app.state.Opened;
import org.smriti.app.view.control.StepKeys;
import org.smriti.app.view.paint.CanvasText;
import org.smriti.app.view.palette.Palette;
import org.smriti.app.view.stage.Pixels;
import org.smriti.app.view.type.Tips;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Scenery;

/**
 * The world from above as it was at the step of the playhead, with the agent's path and field of view. A click on the path moves the playhead
 * to that step.
 */
public final class MapView extends Pane {

    private static final int SIZE = 240;
    private static final int LEAST = 140;
    private static final double NEAR = 0.75; // cells from the path within which a click counts
    private static final double RING = 6;
    private static final int SHADES = 16; // of the way walked
    private static final double NOTE = 21;
    private static final Color NOTE_GROUND = Color.rgb(13, 17, 23, 0.85);

    private final ExplorerState state;
    private final Canvas canvas = new Canvas(SIZE, SIZE);
    private final Canvas hover = new Canvas(SIZE, SIZE);
    private final Pixels ground = new Pixels(SIZE, 1);
    private Optional<Opened> shown = Optional.empty(); // without its models
    private Optional<PastCells> cells = Optional.empty();
    private Optional<MapColors> colors = Optional.empty();
    private Optional<Scenery> drawn = Optional.empty(); // on the ground
    private final Scale fit = new Scale();
    private double detail = 1; // pixels of the canvas per pixel of the map at the usual size of text
    private boolean stale = true;
    private boolean hoverStale = true;

    /** Shows the path up to the playhead. */
    public MapView(ExplorerState state) {
        this.state = state;
        setId("map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> state.texts()
                                .get(
                                        "map.at",
                                        state.playhead().get(),
                                        state.ticks().size() - 1),
                        state.playhead(),
                        state.language()));
        StepKeys.on(this, state);
        getChildren().addAll(canvas, hover);
        setMinSize(LEAST, LEAST);
        fit.yProperty().bind(fit.xProperty());
        state.typeScale().subscribe(scale -> grow(scale.doubleValue()));
        List.of(canvas, hover).forEach(drawn -> {
            drawn.getTransforms().add(fit);
            drawn.layoutXProperty()
                    .bind(widthProperty().subtract(heightProperty()).divide(2));
        });
        state.session().subscribe(this::begin);
        state.session().subscribe(session -> {
            boolean hasPlaces = session.filter(Opened::isWatched).isEmpty();
            setVisible(hasPlaces); // a film has no places: the charts get the room
            setManaged(hasPlaces);
        });
        state.playhead().subscribe(() -> stale = true);
        state.mapColoring().subscribe(() -> stale = true);
        state.language().subscribe(() -> stale = true);
        state.hoveredStep().subscribe(() -> hoverStale = true);
        hover.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                step(event).ifPresent(state::lookAt);
            }
        });
        hover.setOnMouseMoved(event -> state.hover(step(event).orElse(ExplorerState.NOWHERE)));
        hover.setOnMouseExited(event -> state.hover(ExplorerState.NOWHERE));
        Tooltip.install(
                this,
                Tips.of(Bindings.createStringBinding(
                        this::explanation, state.hoveredStep(), state.mapColoring(), state.language())));
    }

    /** What the colours mean, and what a click does where the mouse is. */
    private String explanation() {
        int step = state.hoveredStep().get();
        return state.texts().get(state.mapColoring().get().explanation())
                + " "
                + (step == ExplorerState.NOWHERE
                        ? state.texts().get("map.click")
                        : state.texts().get("map.click-at", step));
    }

    /** Makes the map as large as the text around it, drawn with as many pixels. */
    private void grow(double scale) {
        detail = Math.ceil(scale);
        List.of(canvas, hover).forEach(drawn -> {
            drawn.setWidth(SIZE * detail);
            drawn.setHeight(SIZE * detail);
        });
        fit.xProperty().bind(heightProperty().divide(SIZE * detail));
        setPrefSize(SIZE * scale, SIZE * scale);
        setMaxSize(SIZE * scale, SIZE * scale);
        stale = true;
        hoverStale = true;
    }

    /** A graphics context in which the map is {@link #SIZE} wide and high, cleared. */
    private GraphicsContext cleared(Canvas drawn) {
        GraphicsContext gc = drawn.getGraphicsContext2D();
        gc.setTransform(detail, 0, 0, detail, 0, 0);
        gc.clearRect(0, 0, SIZE, SIZE);
        return gc;
    }

    /** Begins a map; for other models in the same session, the one there is goes on. */
    private void begin(Optional<Opened> session) {
        stale = true;
        Optional<Opened> next = session.map(opened -> opened.with(List.of()));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        cells = session.flatMap(opened -> PastCells.of(opened, SIZE));
        colors = cells.map(known -> new MapColors(known, state.texts()));
        drawn = Optional.empty();
    }

    /** Draws the cells as they were at the playhead, unless they are drawn already. */
    private void ground(PastCells known) {
        Optional<Scenery> there =
                Optional.of(state.shown().map(tick -> known.at(tick.step())).orElseGet(known::first));
        if (!drawn.equals(there)) {
            byte[] rgb = new byte[3 * SIZE * SIZE];
            known.draw(there.get(), rgb);
            ground.show(rgb);
            drawn = there;
        }
    }

    /** Draws again if anything has changed; called once a frame. */
    public void pulse() {
        if (stale) {
            stale = false;
            draw();
        }
        if (hoverStale) {
            hoverStale = false;
            mark();
        }
    }

    /** Draws a ring at the place of the step that is hovered over in any view. */
    private void mark() {
        GraphicsContext gc = cleared(hover);
        int at = state.hoveredStep().get();
        if (at >= 0 && at < state.ticks().size() && cells.isPresent()) {
            PastCells known = cells.get();
            Pose pose = pose(state.ticks().get(at));
            double x = known.column(pose.x());
            double y = known.row(pose.y());
            double aheadX = known.column(pose.x() + Math.cos(pose.heading()));
            double aheadY = known.row(pose.y() + Math.sin(pose.heading()));
            double share = 2 * RING / Math.hypot(aheadX - x, aheadY - y);
            gc.setStroke(Palette.HOVER);
            gc.setLineWidth(2);
            gc.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
            gc.strokeLine(x, y, x + share * (aheadX - x), y + share * (aheadY - y));
        }
    }

    private void draw() {
        GraphicsContext gc = cleared(canvas);
        Optional<Opened> session = state.session().get();
        if (cells.isEmpty()) {
            session.ifPresent(opened -> note(gc, opened.ground().isWalkable() ? "map.none" : "map.pictures"));
            return;
        }
        PastCells known = cells.get();
        ground(known);
        gc.drawImage(ground.image(), 0, 0);
        List<Tick> ticks = state.ticks();
        int playhead = state.playhead().get();
        MapColoring coloring = state.mapColoring().get();
        colors.filter(_ -> coloring != MapColoring.MAZE && playhead >= 0)
                .ifPresent(over -> over.paint(gc, coloring, ticks, playhead + 1));
        way(gc, known, ticks, Math.min(playhead, ticks.size() - 1));
        state.shown().ifPresent(tick -> agent(gc, known, pose(tick)));
        if (coloring != MapColoring.MAZE) {
            colors.ifPresent(over -> over.legend(gc, coloring));
        } else if (session.get().ground() == Ground.GUESSED_WALLS) {
            note(gc, "map.guessed-walls");
        }
    }

    /** Draws the way to a step, the brighter the later: in a few strokes, as thousands would take longer than a frame may. */
    private static void way(GraphicsContext gc, PastCells known, List<Tick> ticks, int last) {
        gc.setLineWidth(2);
        for (int shade = 0; shade < SHADES && last > 0; shade++) {
            int from = last * shade / SHADES;
            int to = last * (shade + 1) / SHADES;
            double[] xs = new double[to - from + 1];
            double[] ys = new double[to - from + 1];
            int points = 0;
            for (int i = from; i <= to; i++) {
                double x = known.column(pose(ticks.get(i)).x());
                double y = known.row(pose(ticks.get(i)).y());
                if (points == 0 || x != xs[points - 1] || y != ys[points - 1]) { // else it only turned
                    xs[points] = x;
                    ys[points] = y;
                    points++;
                }
            }
            if (points > 1) {
                gc.setStroke(Color.WHITE.deriveColor(0, 1, 1, 0.35 + 0.6 * to / ticks.size()));
                gc.strokePolyline(xs, ys, points);
            }
        }
    }

    /** Writes at the lower edge that part of the map is unknown. */
    private void note(GraphicsContext gc, String key) {
        gc.setFill(NOTE_GROUND);
        gc.fillRect(0, SIZE - NOTE, SIZE, NOTE);
        gc.setFill(Color.WHITE);
        CanvasText.fill(
                gc,
                state.texts().get(key),
                CanvasText.SMALL,
                SIZE / 2.0,
                SIZE - NOTE / 3,
                TextAlignment.CENTER,
                SIZE - RING);
    }

    private void agent(GraphicsContext gc, PastCells known, Pose pose) {
        double x = known.column(pose.x());
        double y = known.row(pose.y());
        double size = 0.4 * known.cell();
        double nose = pose.heading();
        double[] xs = new double[3];
        double[] ys = new double[3];
        double[] turns = {0, 2.5, -2.5};
        for (int i = 0; i < turns.length; i++) {
            xs[i] = known.column(pose.x() + 0.4 * Math.cos(nose + turns[i]));
            ys[i] = known.row(pose.y() + 0.4 * Math.sin(nose + turns[i]));
        }
        gc.setFill(Palette.PLAYHEAD);
        gc.fillPolygon(xs, ys, turns.length);
        gc.setStroke(Color.BLACK);
        gc.setLineWidth(1);
        gc.strokePolygon(xs, ys, turns.length);
        gc.setStroke(Palette.PLAYHEAD.deriveColor(0, 1, 1, 0.7));
        gc.strokeOval(x - size, y - size, 2 * size, 2 * size);
    }

    /** The step whose place is nearest to the mouse, the latest if there are several. */
    private OptionalInt step(MouseEvent event) {
        if (cells.isEmpty()) {
            return OptionalInt.empty();
        }
        PastCells known = cells.get();
        double reach = NEAR * known.cell();
        int best = ExplorerState.NOWHERE;
        double nearest = reach;
        for (int i = 0; i < state.ticks().size(); i++) {
            Pose pose = pose(state.ticks().get(i));
            double distance = Math.hypot(
                    known.column(pose.x()) - event.getX() / detail, known.row(pose.y()) - event.getY() / detail);
            if (distance <= nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best == ExplorerState.NOWHERE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static Pose pose(Tick tick) {
        return tick.step().pose();
    }
}
