package org.smriti.app.view.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
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
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.render.Textures;
import org.smriti.model.world.maze.render.TopView;

/** The maze from above, with the agent's path and field of view. A click on the path moves the playhead to that step. */
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
    private Optional<WritableImage> maze = Optional.empty();
    private Optional<MapColors> colors = Optional.empty();
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
        state.session().subscribe(this::redraw);
        state.playhead().subscribe(() -> stale = true);
        state.mapColoring().subscribe(() -> stale = true);
        state.language().subscribe(() -> stale = true);
        state.hoveredStep().subscribe(() -> hoverStale = true);
        redraw();
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

    private void redraw() {
        Optional<Maze> known = walls();
        colors = known.map(drawn -> new MapColors(drawn, top(), state.texts()));
        maze = known.map(drawn -> {
            byte[] rgb = new byte[3 * SIZE * SIZE];
            top().draw(drawn, rgb);
            Pixels pixels = new Pixels(SIZE, 1);
            pixels.show(rgb);
            return pixels.image();
        });
        stale = true;
    }

    /** The maze that is drawn; empty for sessions of pictures without a map. */
    private Optional<Maze> walls() {
        return state.session()
                .get()
                .filter(opened -> opened.ground().isWalkable())
                .flatMap(Opened::maze);
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
        Optional<Maze> known = walls();
        if (at >= 0 && at < state.ticks().size() && known.isPresent()) {
            Maze walls = known.get();
            Pose pose = pose(state.ticks().get(at));
            double x = top().column(walls, pose.x());
            double y = top().row(walls, pose.y());
            double aheadX = top().column(walls, pose.x() + Math.cos(pose.heading()));
            double aheadY = top().row(walls, pose.y() + Math.sin(pose.heading()));
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
        if (maze.isEmpty()) {
            session.ifPresent(opened -> note(gc, opened.ground().isWalkable() ? "map.none" : "map.pictures"));
            return;
        }
        gc.drawImage(maze.get(), 0, 0);
        Maze walls = walls().orElseThrow();
        List<Tick> ticks = state.ticks();
        int playhead = state.playhead().get();
        MapColoring coloring = state.mapColoring().get();
        colors.filter(_ -> coloring != MapColoring.MAZE && playhead >= 0)
                .ifPresent(over -> over.paint(gc, coloring, ticks, playhead + 1));
        way(gc, walls, ticks, Math.min(playhead, ticks.size() - 1));
        state.shown().ifPresent(tick -> agent(gc, walls, pose(tick)));
        if (coloring != MapColoring.MAZE) {
            colors.ifPresent(over -> over.legend(gc, coloring));
        } else if (session.get().ground() == Ground.GUESSED_WALLS) {
            note(gc, "map.guessed-walls");
        }
    }

    /** Draws the way to a step, the brighter the later: in a few strokes, as thousands would take longer than a frame may. */
    private static void way(GraphicsContext gc, Maze walls, List<Tick> ticks, int last) {
        gc.setLineWidth(2);
        for (int shade = 0; shade < SHADES && last > 0; shade++) {
            int from = last * shade / SHADES;
            int to = last * (shade + 1) / SHADES;
            double[] xs = new double[to - from + 1];
            double[] ys = new double[to - from + 1];
            int points = 0;
            for (int i = from; i <= to; i++) {
                double x = top().column(walls, pose(ticks.get(i)).x());
                double y = top().row(walls, pose(ticks.get(i)).y());
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

    private void agent(GraphicsContext gc, Maze walls, Pose pose) {
        double x = top().column(walls, pose.x());
        double y = top().row(walls, pose.y());
        double size = 0.4 * top().pixelsPerCell(walls);
        double nose = pose.heading();
        double[] xs = new double[3];
        double[] ys = new double[3];
        double[] turns = {0, 2.5, -2.5};
        for (int i = 0; i < turns.length; i++) {
            xs[i] = top().column(walls, pose.x() + 0.4 * Math.cos(nose + turns[i]));
            ys[i] = top().row(walls, pose.y() + 0.4 * Math.sin(nose + turns[i]));
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
        Optional<Maze> known = walls();
        if (known.isEmpty()) {
            return OptionalInt.empty();
        }
        Maze walls = known.get();
        double reach = NEAR * top().pixelsPerCell(walls);
        int best = ExplorerState.NOWHERE;
        double nearest = reach;
        for (int i = 0; i < state.ticks().size(); i++) {
            Pose pose = pose(state.ticks().get(i));
            double distance = Math.hypot(
                    top().column(walls, pose.x()) - event.getX() / detail,
                    top().row(walls, pose.y()) - event.getY() / detail);
            if (distance <= nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best == ExplorerState.NOWHERE ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static TopView top() {
        return Top.VIEW;
    }

    private static Pose pose(Tick tick) {
        return tick.step().pose();
    }

    /** Created only when there is a maze to draw, as painting its textures takes a while. */
    private static final class Top {
        private static final TopView VIEW = new TopView(SIZE, Textures.painted());
    }
}
