package org.smriti.app.view.present;

import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.view.palette.Palette;

/** A light that follows the mouse, the rest of the window dimmed, so that an audience sees where to look. */
public final class Pointer extends Pane {

    private static final double RADIUS = 7; // in heights of text
    private static final double TEXT = 13; // JavaFX pixels, at the usual size
    private static final Color DIM = Color.rgb(0, 0, 0, 0.6);

    private final ExplorerState state;
    private double x;
    private double y;

    /** Seen while that state says so. */
    public Pointer(ExplorerState state) {
        this.state = state;
        setId("pointer");
        setMouseTransparent(true);
        visibleProperty().bind(state.pointing());
        visibleProperty().subscribe(this::draw);
        widthProperty().subscribe(this::draw);
        heightProperty().subscribe(this::draw);
    }

    /** Follows the mouse of a scene. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, event -> {
            x = event.getSceneX();
            y = event.getSceneY();
            if (isVisible()) {
                draw();
            }
        });
    }

    private void draw() {
        getChildren().clear();
        if (isVisible()) {
            double radius = RADIUS * TEXT * state.typeScale().get();
            Shape around = Shape.subtract(new Rectangle(getWidth(), getHeight()), new Circle(x, y, radius));
            around.setFill(DIM);
            Circle rim = new Circle(x, y, radius, Color.TRANSPARENT);
            rim.setStroke(Palette.PLAYHEAD);
            rim.setStrokeWidth(2);
            getChildren().setAll(around, rim);
        }
    }
}
