package org.smriti.app.view.tour;

import java.util.List;
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
import org.smriti.app.text.Message;
import org.smriti.app.tour.Stop;
import org.smriti.app.tour.Tour;
import org.smriti.app.tour.Tutor;
import org.smriti.app.tour.Words;
import org.smriti.app.view.type.Paragraph;
import org.smriti.app.view.type.Tips;

/**
 * Shows the current step of a tour and its buttons; after the last one it offers the next tour. Visible during a tour. Highlights the node
 * that the step points at.
 */
public final class TourView extends HBox {

    private final ExplorerState state;
    private final Tutor tutor;
    private final Label title = new Label();
    private final Paragraph text = new Paragraph();
    private final GuessRow guess;
    private final Paragraph note = new Paragraph();
    private final Paragraph obstacle = new Paragraph();
    private final Label hint = new Label();
    private final Dots dots = new Dots();
    private final Button back;
    private final Button next;
    private final Button close;
    private final Spotlight spotlight = new Spotlight(this::getScene);

    /** Shows the step that the tutor is at. */
    public TourView(ExplorerState state, Tutor tutor) {
        super(18);
        this.state = state;
        this.tutor = tutor;
        setId("tour");
        getStyleClass().add("tour");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        named(title, "tour-title");
        named(text, "tour-text");
        named(note, "tour-note");
        named(obstacle, "tour-obstacle");
        named(hint, "tour-hint");
        guess = new GuessRow(state, this::refresh);
        back = button("back", UserCommand.PAGE_BACK, tutor::back);
        next = button("next", UserCommand.PAGE_AHEAD, tutor::next);
        close = button("close", UserCommand.CANCEL, tutor::close);
        close.getStyleClass().add("flat");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(14, title, dots, gap, hint);
        heading.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(4, heading, text, guess, note, obstacle);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox ways = new HBox(6, back, next, close);
        ways.setAlignment(Pos.CENTER);
        ways.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, ways);
        managedProperty().bind(visibleProperty());
        tutor.stop().subscribe(this::show);
        tutor.obstacle().subscribe(this::refresh);
        state.language().subscribe(this::refresh);
        state.presenting().subscribe(this::refresh);
    }

    private static void named(Region node, String id) {
        node.setId(id);
        node.getStyleClass().add(id);
    }

    private Button button(String way, UserCommand command, Runnable action) {
        Button button = new Button();
        button.setId("tour-" + way);
        button.setMinWidth(USE_PREF_SIZE);
        button.setText(state.texts().get("tour." + way)); // a name also before there is a tour
        button.setTooltip(Tips.of(state.texts(), "tour." + way + ".tip", command, state.keysHere()));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void refresh() {
        show(tutor.stop().get());
    }

    private void show(Optional<Stop> stop) {
        setVisible(stop.isPresent());
        boolean over = stop.filter(now -> now.waiting() == Stop.Waiting.OVER).isPresent();
        spotlight.on(over ? Optional.empty() : stop.flatMap(now -> now.step().pointsAt()));
        stop.ifPresent(now -> {
            title.setText(said(now.tour().title()));
            close.setText(state.texts().get(over ? "tour.explore" : "tour.close"));
            if (over) {
                showEnd(now);
            } else {
                showStep(now);
            }
        });
    }

    private void showStep(Stop now) {
        text.setText(said(now.step().text()));
        tell(note, note(now));
        Message hindrance = tutor.obstacle().get();
        tell(obstacle, state.texts().get(hindrance));
        guess.show(now);
        dots.show(now.at(), now.tour().steps().size());
        hint.setText(hint(now));
        back.setVisible(true);
        back.setDisable(now.at() == 0);
        back.setText(state.texts().get("tour.back"));
        boolean waits = now.waiting() == Stop.Waiting.FOR_GOAL || guess.isOpen();
        lead(waits ? "tour.skip" : now.isLast() ? "tour.end" : "tour.next", !waits);
    }

    /** What the teacher reads, unless an audience reads it too. */
    private String note(Stop now) {
        return now.step()
                .note()
                .filter(_ -> !state.presenting().get())
                .map(words -> state.texts().get("tour.note", said(words)))
                .orElse("");
    }

    private String hint(Stop now) {
        return switch (now.waiting()) {
            case FOR_PREPARATION ->
                tutor.obstacle().get().equals(Message.NONE) ? state.texts().get("tour.prepares") : "";
            case FOR_GOAL -> {
                int all = now.step().until().size();
                yield all > 1
                        ? state.texts().get("tour.waits-of", now.done(), all)
                        : state.texts().get("tour.waits");
            }
            case FOR_PERSON, OVER -> "";
        };
    }

    private void showEnd(Stop now) {
        Optional<Tour> following = tutor.following();
        text.setText(state.texts().get(following.isPresent() ? "tour.over" : "tour.all-over"));
        List.of(note, obstacle).forEach(paragraph -> tell(paragraph, ""));
        guess.close();
        dots.show(now.tour().steps().size(), now.tour().steps().size());
        hint.setText("");
        back.setText(state.texts().get("tour.back"));
        back.setDisable(false);
        following.ifPresentOrElse(
                tour -> {
                    lead("tour.next", true);
                    next.setText(state.texts().get("tour.following", said(tour.title())));
                },
                () -> lead("tour.end", true));
    }

    private void lead(String key, boolean accented) {
        next.setText(state.texts().get(key));
        next.getStyleClass().remove("accent");
        if (accented) {
            next.getStyleClass().add("accent");
        }
    }

    private String said(Words words) {
        return words.in(state.language().get());
    }

    /** Shows a text, or no paragraph at all if it is empty. */
    private static void tell(Paragraph paragraph, String text) {
        paragraph.setText(text);
        paragraph.setVisible(!text.isEmpty());
        paragraph.setManaged(!text.isEmpty());
    }
}
