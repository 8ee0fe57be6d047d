package org.smriti.app.view.map;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.smriti.app.session.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.MapColoring;
import org.smriti.app.state.Opened;
import org.smriti.app.view.palette.Palette;
import org.smriti.app.view.stage.Pixels;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.render.Textures;
import org.smriti.model.world.render.TopView;

/** The maze from above, with the way taken and where the agent looks. A click on the way goes to that moment. */
public final class MapView extends Pane {

    private static final int SIZE = 240;
    private static final double NEAR = 0.75; // cells

    private final ExplorerState state;
    private final Canvas canvas = new Canvas(SIZE, SIZE);
    private final TopView top = new TopView(SIZE, Textures.painted());
    private Optional<WritableImage> maze = Optional.empty();
    private Optional<MapColors> colors = Optional.empty();
    private boolean stale = true;

    /** Shows the way up to the playhead. */
    public MapView(ExplorerState state) {
        this.state = state;
        setId("map");
        accessibleTextProperty().bind(state.texts().of("map.title"));
        getChildren().add(canvas);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        state.session().subscribe(this::redraw);
        state.playhead().subscribe(() -> stale = true);
        state.mapColoring().subscribe(() -> stale = true);
        state.language().subscribe(() -> stale = true);
        setOnMouseClicked(this::jump);
    }

    private void redraw(Optional<Opened> session) {
        colors = session.map(opened -> new MapColors(opened.maze(), top, state.texts()));
        maze = session.map(opened -> {
            byte[] rgb = new byte[3 * SIZE * SIZE];
            top.draw(opened.maze(), rgb);
            Pixels pixels = new Pixels(SIZE, 1);
            pixels.show(rgb);
            return pixels.image();
        });
        stale = true;
    }

    /** Draws again if anything has changed; called once a frame. */
    public void pulse() {
        if (stale) {
            stale = false;
            draw();
        }
    }

    private void draw() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, SIZE, SIZE);
        if (maze.isEmpty()) {
            return;
        }
        gc.drawImage(maze.get(), 0, 0);
        Maze walls = state.session().get().orElseThrow().maze();
        List<Tick> ticks = state.ticks();
        int playhead = state.playhead().get();
        MapColoring coloring = state.mapColoring().get();
        colors.filter(_ -> coloring != MapColoring.MAZE && playhead >= 0)
                .ifPresent(over -> over.paint(gc, coloring, ticks, playhead + 1));
        gc.setLineWidth(2);
        for (int i = 1; i <= playhead && i < ticks.size(); i++) {
            Pose from = pose(ticks.get(i - 1));
            Pose to = pose(ticks.get(i));
            gc.setStroke(Color.WHITE.deriveColor(0, 1, 1, 0.35 + 0.6 * i / ticks.size()));
            gc.strokeLine(
                    top.column(walls, from.x()),
                    top.row(walls, from.y()),
                    top.column(walls, to.x()),
                    top.row(walls, to.y()));
        }
        state.shown().ifPresent(tick -> agent(gc, walls, pose(tick)));
        colors.filter(_ -> coloring != MapColoring.MAZE).ifPresent(over -> over.legend(gc, coloring));
    }

    private void agent(GraphicsContext gc, Maze walls, Pose pose) {
        double x = top.column(walls, pose.x());
        double y = top.row(walls, pose.y());
        double size = 0.4 * top.pixelsPerCell(walls);
        double nose = pose.heading();
        double[] xs = new double[3];
        double[] ys = new double[3];
        double[] turns = {0, 2.5, -2.5};
        for (int i = 0; i < turns.length; i++) {
            xs[i] = top.column(walls, pose.x() + 0.4 * Math.cos(nose + turns[i]));
            ys[i] = top.row(walls, pose.y() + 0.4 * Math.sin(nose + turns[i]));
        }
        gc.setFill(Palette.PLAYHEAD);
        gc.fillPolygon(xs, ys, turns.length);
        gc.setStroke(Color.BLACK);
        gc.setLineWidth(1);
        gc.strokePolygon(xs, ys, turns.length);
        gc.setStroke(Palette.PLAYHEAD.deriveColor(0, 1, 1, 0.7));
        gc.strokeOval(x - size, y - size, 2 * size, 2 * size);
    }

    private void jump(MouseEvent event) {
        Optional<Opened> session = state.session().get();
        if (session.isEmpty()) {
            return;
        }
        Maze walls = session.get().maze();
        double reach = NEAR * top.pixelsPerCell(walls);
        int best = ExplorerState.NOWHERE;
        double nearest = reach;
        for (int i = 0; i < state.ticks().size(); i++) {
            Pose pose = pose(state.ticks().get(i));
            double distance =
                    Math.hypot(top.column(walls, pose.x()) - event.getX(), top.row(walls, pose.y()) - event.getY());
            if (distance <= nearest) {
                nearest = distance;
                best = i;
            }
        }
        if (best != ExplorerState.NOWHERE) {
            state.lookAt(best);
        }
    }

    private static Pose pose(Tick tick) {
        return tick.step().agent().motion().pose();
    }
}
