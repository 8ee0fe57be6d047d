package org.smriti.app.view.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.verdict.Verdict;
import org.smriti.model.world.craft.render.BagStrip;

/** One pane of the stage: a heading, a square frame with what is said about it on top of it, and a line of figures. */
final class FramePane extends Region {

    private static final PseudoClass REGENERATED = PseudoClass.getPseudoClass("regenerated");
    private static final PseudoClass REMEMBERED = PseudoClass.getPseudoClass("remembered");
    private static final PseudoClass ROUGHLY = PseudoClass.getPseudoClass("roughly");
    private static final PseudoClass FORGOTTEN = PseudoClass.getPseudoClass("forgotten");
    private static final double BETWEEN = 8;
    private static final double UPCOMING = 26;
    private static final double FAINT = 0.8;
    private static final double DIMMED = 0.35;
    private static final double TINY = 0.01; // of a physical pixel
    private static final Duration FLASH = Duration.millis(500);

    private final HBox head = new HBox(BETWEEN);
    private final Label heading = new Label();
    private final Label role = new Label();
    private final HBox foot = new HBox(BETWEEN);
    private final Label quality = new Label();
    private final Label likeness = new Label();
    private final Label time = new Label();
    private final HBox upcoming = new HBox(3);
    private List<byte[]> ahead = List.of(); // those of the look-ahead that fit are shown
    private final ImageView view = new ImageView();
    private final Label badge = new Label();
    private final Label chip = new Label();
    private final Label note = new Label();
    private final StackPane frame = new StackPane(view, badge, chip, note);
    private Optional<Region> row = Optional.empty(); // between frame and figures
    private byte[] shown = {};
    private int side;
    private Optional<PixelFlip> pixels = Optional.empty();
    private boolean smooth;
    private boolean footClear;
    private double room; // for the heading
    private double dots = 1; // physical pixels per JavaFX pixel

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
        heading.getStyleClass().add("frame-title");
        heading.setMinWidth(USE_PREF_SIZE);
        role.getStyleClass().add("faint");
        role.setMinWidth(0);
        head.getChildren().setAll(heading, role);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("frame-head");
        badge.setId(id + "-badge");
        badge.getStyleClass().add("badge");
        badge.setVisible(false);
        badge.setWrapText(true);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        chip.setId(id + "-verdict");
        chip.getStyleClass().add("verdict");
        chip.setVisible(false);
        StackPane.setAlignment(chip, Pos.BOTTOM_LEFT);
        note.setId(id + "-note");
        note.getStyleClass().add("frame-note");
        note.setWrapText(true);
        note.setVisible(false);
        frame.setId(id + "-frame");
        frame.getStyleClass().add("frame-well");
        quality.setId(id + "-figures");
        foot.getStyleClass().add("figures");
        upcoming.setId(id + "-upcoming");
        upcoming.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(upcoming, Priority.ALWAYS);
        quality.setMinWidth(USE_PREF_SIZE);
        likeness.setMinWidth(USE_PREF_SIZE); // the time gives way first
        foot.getChildren().setAll(quality, likeness, time, upcoming);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(UPCOMING + 4);
        getChildren().setAll(head, frame, foot);
    }

    /** Height that the heading above the frame wants. */
    double above() {
        return head.prefHeight(-1);
    }

    /** Height that a row and the figures below the frame want. */
    double below() {
        return rowHeight() + foot.prefHeight(-1);
    }

    private double rowHeight() {
        return row.map(shown -> shown.prefHeight(-1)).orElse(0.0);
    }

    /** Shows a row between the frame and the figures, or none. */
    void carry(Optional<Region> next) {
        if (!next.equals(row)) {
            row = next;
            getChildren().setAll(head, frame, foot);
            row.ifPresent(getChildren()::add);
        }
    }

    /** Leaves so much room for the heading: as much as the panes beside it do, so that the frames stand level. */
    void leave(double above) {
        if (above != room) {
            room = above;
            requestLayout();
        }
    }

    /** Lays out for a frame as wide as the pane. */
    @Override
    protected void layoutChildren() {
        double above = Math.max(room, above());
        double edge = getWidth();
        head.resizeRelocate(0, 0, edge, above);
        frame.resizeRelocate(0, above, edge, edge);
        double below = above + edge + rowHeight();
        row.ifPresent(shown -> shown.resizeRelocate(0, above + edge, edge, rowHeight()));
        foot.resizeRelocate(0, below, edge, getHeight() - below);
        note.setMaxWidth(edge);
        StackPane.setMargin(chip, new Insets(0, 0, footClear ? edge * BagStrip.HEIGHT : 0, 0));
        badge.setMaxWidth(Math.min(badge.prefWidth(-1), edge - 2 * BETWEEN)); // as wide as its text, or wrapped
        if (Math.min(fitting(), ahead.size()) != upcoming.getChildren().size()) {
            upcoming(ahead);
        }
        refit();
    }

    void title(String text) {
        heading.setText(text);
        tell();
    }

    /** Says in a few words what the pane's model can do; as much of it as there is room for. */
    void role(String text) {
        role.setText(text);
        tell();
    }

    /** Adds a node after the heading. */
    void accompany(Node node) {
        head.getChildren().add(1, node);
    }

    void upcomingTitle(String text) {
        upcoming.setAccessibleText(text);
    }

    /** Sets the tooltips of the figures: quality, likeness and time. */
    void explain(Tooltip ofQuality, Tooltip ofLikeness, Tooltip ofTime) {
        quality.setTooltip(ofQuality);
        likeness.setTooltip(ofLikeness);
        time.setTooltip(ofTime);
    }

    /** Sets the line below the frame; empty texts are left out. */
    void figures(String ofQuality, String ofLikeness, String ofTime) {
        quality.setText(ofQuality);
        likeness.setText(ofLikeness);
        time.setText(ofTime);
        List.of(likeness, time)
                .forEach(label -> label.setManaged(!label.getText().isEmpty())); // no gap for nothing
        tell();
    }

    private void tell() {
        setAccessibleText(Stream.of(heading, role, badge, chip, note, quality, likeness, time)
                .filter(label -> label.isVisible() && !label.getText().isEmpty())
                .map(Label::getText)
                .collect(Collectors.joining(", ")));
    }

    /** Tells how the frame came to be. */
    void badge(Provenance kept, String text) {
        badge.pseudoClassStateChanged(REGENERATED, kept == Provenance.REGENERATED);
        say(badge, text);
    }

    /** Tells on the frame how long ago its content was seen, or what its model remembers of it; flashes when it appears. */
    void verdict(Optional<Verdict> verdict, String text) {
        boolean appears = !chip.isVisible() && !text.isEmpty();
        chip.pseudoClassStateChanged(
                REMEMBERED, verdict.filter(Verdict.REMEMBERED::equals).isPresent());
        chip.pseudoClassStateChanged(
                ROUGHLY, verdict.filter(Verdict.ROUGHLY::equals).isPresent());
        chip.pseudoClassStateChanged(
                FORGOTTEN, verdict.filter(Verdict.FORGOTTEN::equals).isPresent());
        say(chip, text);
        if (appears) {
            FadeTransition flash = new FadeTransition(FLASH, chip);
            flash.setFromValue(0);
            flash.setToValue(1);
            flash.play();
        }
    }

    /** Keeps the verdict off the frame's foot, where an open bag is, or lets it stand there. */
    void keepFootClear(boolean clear) {
        footClear = clear;
        requestLayout();
    }

    /** Says in the middle of the frame why there is no prediction on it. */
    void note(String text) {
        say(note, text);
        view.setOpacity(text.isEmpty() ? 1 : DIMMED);
    }

    private void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        requestLayout();
        tell();
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
            pixels = Optional.empty();
            upcoming(List.of()); // those are of the other size
        }
        refit();
    }

    /**
     * Chooses how a pixel of the frame is drawn.
     *
     * @param smoothed as a smooth transition to the next, rather than as a square
     * @param dotsPerPixel physical pixels per JavaFX pixel: a square of whole physical pixels is sharp
     */
    void draw(boolean smoothed, double dotsPerPixel) {
        if (smooth != smoothed || dots != dotsPerPixel) {
            smooth = smoothed;
            dots = dotsPerPixel;
            refit();
        }
    }

    /** Shows the look-ahead after the frame, as small pictures. */
    void upcoming(List<byte[]> frames) {
        ahead = frames;
        upcoming.getChildren()
                .setAll(frames.stream()
                        .limit(fitting())
                        .map(rgb -> {
                            Pixels small = new Pixels(side, 1);
                            small.show(rgb);
                            ImageView image = new ImageView(small.image());
                            image.setFitWidth(UPCOMING);
                            image.setFitHeight(UPCOMING);
                            image.setOpacity(FAINT);
                            return image;
                        })
                        .toList());
        upcoming.setManaged(!upcoming.getChildren().isEmpty());
    }

    /** Number of small pictures that fit beside the figures. */
    private long fitting() {
        double free = getWidth()
                - Stream.of(quality, likeness, time)
                        .mapToDouble(label -> label.prefWidth(USE_COMPUTED_SIZE) + BETWEEN)
                        .sum();
        return (long) Math.max(0, free / (UPCOMING + upcoming.getSpacing()));
    }

    /** Shows nothing. */
    void blank() {
        shown = new byte[0];
        view.setImage(null);
        upcoming(List.of());
        badge(Provenance.OBSERVED, "");
        verdict(Optional.empty(), "");
    }

    private void refit() {
        double edge = getWidth();
        if (shown.length == 0 || edge <= 0) {
            return;
        }
        int blocks = (int)
                Math.max(1, Math.ceil(edge * dots / side - TINY)); // whole ones, scaled down where they do not fit
        int scale = smooth ? 1 : blocks;
        PixelFlip flip =
                pixels.filter(kept -> kept.width() == side * scale).orElseGet(() -> new PixelFlip(side, scale));
        pixels = Optional.of(flip);
        view.setSmooth(smooth || Math.abs(side * scale - edge * dots) > TINY);
        view.setImage(flip.draw(shown));
        view.setFitWidth(edge);
        view.setFitHeight(edge);
    }
}
