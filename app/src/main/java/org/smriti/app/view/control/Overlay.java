package org.smriti.app.view.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A card that lies over the window; Escape or a click beside it closes it. It holds nodes only while it is visible, for the reason that
 * {@link Seen} gives.
 */
public abstract class Overlay extends StackPane {

    private final Runnable away;
    private Supplier<Region> card = Region::new;

    /**
     * An overlay with that node id and no card yet.
     *
     * @param shown whether it is visible; must be false at first
     * @param away makes {@code shown} false
     */
    protected Overlay(String id, ObservableBooleanValue shown, Runnable away) {
        this.away = away;
        setId(id);
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        setOnMouseClicked(event -> putAway());
        visibleProperty().bind(shown);
        visibleProperty().subscribe(this::layAgain);
    }

    /** Shows the same card each time it becomes visible. */
    protected final void lay(Region always) {
        Region kept = raised(always);
        card = () -> kept;
        layAgain();
    }

    /** Makes a new card each time it becomes visible. */
    protected final void layFresh(Supplier<Region> made) {
        card = () -> raised(made.get());
        layAgain();
    }

    /** Replaces its card while it is visible; otherwise it holds none. */
    protected final void layAgain() {
        getChildren().setAll(isVisible() ? List.of(card.get()) : List.of());
    }

    private static Region raised(Region card) {
        card.getStyleClass().add("card");
        card.setOnMouseClicked(event -> event.consume()); // a click on the card must not close it, only one beside it
        return card;
    }

    /** Closes it. */
    public final void putAway() {
        away.run();
    }
}
