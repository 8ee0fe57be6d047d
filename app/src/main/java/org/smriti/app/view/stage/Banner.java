package org.smriti.app.view.stage;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.smriti.app.state.ExplorerState;

/** Large words across the stage: that the session is paused, or what is about to be shown. Lets the mouse through to what lies below. */
public final class Banner extends StackPane {

    private static final double FAINT = 0.25;

    private final Label words = new Label();

    /**
     * Shows the announcement while there is one, and else that the session is paused.
     *
     * @param announced is empty while nothing is announced
     * @param middle how far below the stage's upper edge its panes have their middle
     */
    public Banner(ExplorerState state, ObservableStringValue announced, ObservableDoubleValue middle) {
        setId("banner");
        setMouseTransparent(true);
        words.setId("banner-words");
        words.getStyleClass().add("banner");
        getChildren().setAll(words);
        setAlignment(Pos.TOP_CENTER);
        words.translateYProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, middle.get() - words.getHeight() / 2), middle, words.heightProperty()));
        BooleanBinding paused = state.playing()
                .not()
                .and(state.following())
                .and(Bindings.createBooleanBinding(() -> state.session().get().isPresent(), state.session()));
        words.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(announced))
                        .then(state.texts().of("stage.paused"))
                        .otherwise(announced));
        visibleProperty().bind(paused.or(Bindings.isNotEmpty(announced)));
        visibleProperty().subscribe(() -> words.setOpacity(1));
        state.playhead().subscribe((before, now) -> {
            if (announced.get().isEmpty()) {
                words.setOpacity(FAINT); // who takes single steps wants to see the frames
            }
        });
    }
}
