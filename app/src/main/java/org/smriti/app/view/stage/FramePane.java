package org.smriti.app.view.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One pane of the stage: a heading, a frame as large and crisp as fits, and a line of figures. */
final class FramePane extends BorderPane {

    private final Label heading = new Label();
    private final Label badge = new Label();
    private final Label figures = new Label();
    private final ImageView view = new ImageView();
    private final StackPane frame = new StackPane(view);
    private byte[] shown = {};
    private int side;
    private Pixels pixels;

    /**
     * An empty pane.
     *
     * @param id of its nodes, for style sheets and tests
     */
    FramePane(String id, String title) {
        setId(id);
        getStyleClass().add("frame-pane");
        heading.setText(title);
        heading.getStyleClass().add("frame-title");
        badge.getStyleClass().add("badge");
        badge.setId(id + "-badge");
        badge.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, heading, gap, badge);
        top.setAlignment(Pos.CENTER_LEFT);
        setTop(top);
        frame.setMinSize(0, 0);
        frame.getStyleClass().add("frame-well");
        setCenter(frame);
        figures.setId(id + "-figures");
        figures.getStyleClass().add("figures");
        setBottom(figures);
        view.setAccessibleText(title);
        frame.widthProperty().subscribe(this::refit);
        frame.heightProperty().subscribe(this::refit);
    }

    void title(String text) {
        heading.setText(text);
    }

    void figures(String text) {
        figures.setText(text);
    }

    void badge(String text) {
        badge.setText(text);
        badge.setVisible(!text.isEmpty());
    }

    /**
     * Shows a frame.
     *
     * @param rgb side·side·3 bytes
     */
    void show(byte[] rgb, int newSide) {
        shown = rgb;
        if (newSide != side) {
            side = newSide;
            pixels = null;
        }
        refit();
    }

    /** Shows nothing. */
    void blank() {
        shown = new byte[0];
        view.setImage(null);
    }

    private void refit() {
        if (shown.length == 0) {
            return;
        }
        int scale = (int) Math.max(1, Math.min(frame.getWidth(), frame.getHeight()) / side);
        if (pixels == null || pixels.image().getWidth() != side * scale) {
            pixels = new Pixels(side, scale);
            view.setImage(pixels.image());
        }
        pixels.show(shown);
    }
}
