package org.smriti.app.view.stage;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.smriti.app.session.Provenance;
import org.smriti.app.state.ExplorerState;

/** One pane of the stage: a heading, a frame in an integer scale, and a line of figures. */
final class FramePane extends BorderPane {

    private static final PseudoClass REGENERATED = PseudoClass.getPseudoClass("regenerated");
    private static final double BETWEEN = 8;
    private static final double UPCOMING = 34;
    private static final double FAINT = 0.8;

    private final HBox top = new HBox(BETWEEN);
    private final Label heading = new Label();
    private final Label badge = new Label();
    private final Label figures = new Label();
    private final HBox upcoming = new HBox(3);
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
    FramePane(String id) {
        setId(id);
        getStyleClass().add("frame-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(0, 0);
        heading.getStyleClass().add("frame-title");
        badge.getStyleClass().add("badge");
        badge.setId(id + "-badge");
        badge.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        top.getChildren().setAll(heading, gap, badge);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("frame-head");
        setTop(top);
        frame.setMinSize(0, 0);
        frame.getStyleClass().add("frame-well");
        setCenter(frame);
        figures.setId(id + "-figures");
        figures.getStyleClass().add("figures");
        upcoming.setId(id + "-upcoming");
        upcoming.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(upcoming, Priority.ALWAYS);
        HBox bottom = new HBox(BETWEEN, figures, upcoming);
        bottom.setAlignment(Pos.CENTER_LEFT);
        bottom.setMinHeight(UPCOMING + 6);
        setBottom(bottom);
        frame.widthProperty().subscribe(this::refit);
        frame.heightProperty().subscribe(this::refit);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .subscribe(this::refit);
        view.setSmooth(false);
    }

    void title(String text) {
        heading.setText(text);
        tell();
    }

    /** Adds a node after the heading. */
    void accompany(Node node) {
        top.getChildren().add(1, node);
    }

    void upcomingTitle(String text) {
        upcoming.setAccessibleText(text);
    }

    /** Sets the tooltip of the figures. */
    void explain(Tooltip tip) {
        figures.setTooltip(tip);
    }

    void figures(String text) {
        figures.setText(text);
        tell();
    }

    private void tell() {
        setAccessibleText(Stream.of(heading.getText(), badge.getText(), figures.getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    void badge(Provenance kept, String text) {
        badge.pseudoClassStateChanged(REGENERATED, kept == Provenance.REGENERATED);
        badge.setText(text);
        badge.setVisible(!text.isEmpty());
    }

    /**
     * Calls {@code hovered} with the number of the patch under the mouse or chosen by arrow keys, row by row; {@link ExplorerState#NOWHERE} for none.
     *
     * @param grid patches on a side
     */
    void onHover(IntSupplier grid, IntConsumer hovered) {
        view.setOnMouseMoved(event -> {
            double patch = view.getLayoutBounds().getWidth() / grid.getAsInt();
            int column = (int) Math.clamp(event.getX() / patch, 0, grid.getAsInt() - 1);
            int row = (int) Math.clamp(event.getY() / patch, 0, grid.getAsInt() - 1);
            hovered.accept(row * grid.getAsInt() + column);
        });
        view.setOnMouseExited(event -> hovered.accept(ExplorerState.NOWHERE));
        PatchKeys keys = new PatchKeys(grid, hovered);
        setOnKeyPressed(keys::pressed);
        focusedProperty().subscribe((before, focused) -> hovered.accept(ExplorerState.NOWHERE));
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

    /** Shows the look-ahead after the frame, as small pictures. */
    void upcoming(List<byte[]> frames) {
        upcoming.getChildren()
                .setAll(frames.stream()
                        .limit(room())
                        .map(rgb -> {
                            Pixels small = new Pixels(side, (int) Math.max(1, UPCOMING / side));
                            small.show(rgb);
                            ImageView image = new ImageView(small.image());
                            image.setOpacity(FAINT);
                            return image;
                        })
                        .toList());
    }

    /** Number of small pictures that fit beside the figures. */
    private long room() {
        double free = getWidth() - figures.prefWidth(USE_COMPUTED_SIZE) - 2 * BETWEEN;
        return (long) Math.max(0, free / (UPCOMING + upcoming.getSpacing()));
    }

    /** Shows nothing. */
    void blank() {
        shown = new byte[0];
        view.setImage(null);
        upcoming(List.of());
        badge(Provenance.OBSERVED, "");
    }

    private void refit() {
        if (shown.length == 0) {
            return;
        }
        double dots = dotsPerPixel();
        int scale = (int) Math.max(1, Math.min(frame.getWidth(), frame.getHeight()) * dots / side);
        if (pixels == null || pixels.image().getWidth() != side * scale) {
            pixels = new Pixels(side, scale);
        }
        pixels.show(shown);
        view.setImage(pixels.image());
        view.setFitWidth(side * scale / dots);
        view.setFitHeight(side * scale / dots);
    }

    /** Physical pixels per JavaFX pixel: a pixel of the picture must be one physical pixel to stay sharp. */
    private double dotsPerPixel() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getRenderScaleX());
    }
}
