package org.smriti.app.view.tour;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.tour.Goal;
import org.smriti.app.tour.Stop;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.type.Paragraph;
import org.smriti.app.view.type.Tips;

/** Shows the current step of a tour and its buttons; visible during a tour. Highlights the node that the step points at. */
public final class TourView extends HBox {

    private final ExplorerState state;
    private final Label title = new Label();
    private final Paragraph text = new Paragraph();
    private final Label hint = new Label();
    private final Dots dots = new Dots();
    private final Button back;
    private final Button next;
    private final Spotlight spotlight = new Spotlight(this::getScene);

    /** Shows the step that the tutor is at. */
    public TourView(ExplorerState state, Tutor tutor) {
        super(18);
        this.state = state;
        setId("tour");
        getStyleClass().add("tour");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        title.setId("tour-title");
        title.getStyleClass().add("tour-title");
        text.setId("tour-text");
        text.getStyleClass().add("tour-text");
        hint.setId("tour-hint");
        hint.getStyleClass().add("tour-hint");
        back = button("back", UserCommand.PAGE_BACK, tutor::back);
        next = button("next", UserCommand.PAGE_AHEAD, tutor::next);
        Button close = button("close", UserCommand.CANCEL, tutor::close);
        close.getStyleClass().add("flat");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(14, title, dots, gap, hint);
        heading.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(4, heading, text);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox ways = new HBox(6, back, next, close);
        ways.setAlignment(Pos.CENTER);
        ways.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, ways);
        managedProperty().bind(visibleProperty());
        tutor.stop().subscribe(this::show);
        state.language().subscribe(() -> show(tutor.stop().get()));
    }

    private Button button(String way, UserCommand command, Runnable action) {
        Button button = new Button();
        button.setId("tour-" + way);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(state.texts().of("tour." + way));
        button.setTooltip(Tips.of(state.texts(), "tour." + way + ".tip", command, state.keys()));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(Optional<Stop> stop) {
        setVisible(stop.isPresent());
        spotlight.on(stop.flatMap(now -> now.step().pointsAt()));
        stop.ifPresent(now -> {
            var language = state.language().get();
            title.setText(now.tour().title().in(language));
            text.setText(now.step().text().in(language));
            dots.show(now.at(), now.tour().steps().size());
            boolean waits =
                    now.waiting() == Stop.Waiting.FOR_GOAL && !(now.step().until() instanceof Goal.Read);
            hint.setText(waits ? state.texts().get("tour.waits") : "");
            back.setDisable(now.at() == 0);
            next.textProperty().bind(state.texts().of(now.isLast() ? "tour.end" : waits ? "tour.skip" : "tour.next"));
            next.getStyleClass().remove("accent");
            if (!waits) {
                next.getStyleClass().add("accent");
            }
        });
    }
}
