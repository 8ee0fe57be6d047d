package org.smriti.app.view.tour;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Language;
import org.smriti.app.tour.Guess;
import org.smriti.app.tour.Stop;
import org.smriti.app.view.type.Paragraph;

/** The choices of a step that asks something, and once one was pressed, whether it is right. */
final class GuessRow extends VBox {

    private final ExplorerState state;
    private final Runnable guessed;
    private final FlowPane choices = new FlowPane(8, 6);
    private final Paragraph verdict = new Paragraph();
    private Optional<Guess> asked = Optional.empty();
    private Optional<Integer> chosen = Optional.empty();

    /**
     * A row without a question.
     *
     * @param guessed called when a choice was pressed
     */
    GuessRow(ExplorerState state, Runnable guessed) {
        super(6);
        this.state = state;
        this.guessed = guessed;
        choices.setAlignment(Pos.CENTER_LEFT);
        verdict.setId("tour-verdict");
        getChildren().setAll(choices, verdict);
        managedProperty().bind(visibleProperty());
        close();
    }

    /** Asks the question of a step, if it has one; an answer that was given to it stays. */
    void show(Stop stop) {
        if (!asked.equals(stop.step().guess())) {
            chosen = Optional.empty();
        }
        asked = stop.step().guess();
        setVisible(asked.isPresent());
        asked.ifPresent(this::show);
    }

    private void show(Guess guess) {
        Language language = state.language().get();
        List<Button> buttons = IntStream.range(0, guess.choices().size())
                .mapToObj(i -> button(guess, i, language))
                .toList();
        choices.getChildren().setAll(buttons);
        String said = chosen.map(choice -> state.texts().get(choice == guess.right() ? "quiz.yes" : "quiz.no")
                        + guess.told().map(told -> " " + told.in(language)).orElse(""))
                .orElse("");
        verdict.setText(said);
        verdict.setVisible(!said.isEmpty());
        verdict.setManaged(!said.isEmpty());
    }

    private Button button(Guess guess, int choice, Language language) {
        Button button = new Button(guess.choices().get(choice).in(language));
        button.setId("tour-guess-" + (choice + 1));
        button.getStyleClass().add("tour-guess");
        button.setMnemonicParsing(false);
        button.setDisable(chosen.isPresent());
        chosen.ifPresent(pressed -> {
            if (choice == guess.right()) {
                button.getStyleClass().add("success");
            } else if (choice == pressed) {
                button.getStyleClass().add("danger");
            }
        });
        button.setOnAction(event -> {
            chosen = Optional.of(choice);
            guessed.run();
        });
        return button;
    }

    /** Whether a question waits for an answer. */
    boolean isOpen() {
        return isVisible() && chosen.isEmpty();
    }

    /** Asks nothing. */
    void close() {
        asked = Optional.empty();
        chosen = Optional.empty();
        setVisible(false);
    }
}
