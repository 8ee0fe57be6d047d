package org.smriti.app.view.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A card that lies over the window; Escape or a click beside it puts it away. Laid only while it is seen, for the reason that {@link Seen}
 * gives.
 */
public abstract class Overlay extends StackPane {

    private final Runnable away;
    private Supplier<Region> card = Region::new;

    /**
     * An overlay that is named and without a card yet.
     *
     * @param shown whether it is seen; it is not at first
     * @param away what makes that false
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

    /** Lays one card on it whenever it is seen. */
    protected final void lay(Region always) {
        Region kept = raised(always);
        card = () -> kept;
        layAgain();
    }

    /** Lays a card on it whenever it is seen, made for the occasion. */
    protected final void layFresh(Supplier<Region> made) {
        card = () -> raised(made.get());
        layAgain();
    }

    /** Lays its card on it again, if it is seen; while it is not, it holds none. */
    protected final void layAgain() {
        getChildren().setAll(isVisible() ? List.of(card.get()) : List.of());
    }

    private static Region raised(Region card) {
        card.getStyleClass().add("card");
        card.setOnMouseClicked(event -> event.consume()); // it is beside the card that a click puts away
        return card;
    }

    /** Hides it. */
    public final void putAway() {
        away.run();
    }
}
