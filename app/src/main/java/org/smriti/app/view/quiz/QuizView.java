package org.smriti.app.view.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.smriti.app.quiz.Question;
import org.smriti.app.quiz.Questioner;
import org.smriti.app.quiz.QuizScore;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.Panel;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.control.Overlay;
import org.smriti.app.view.stage.Pixels;
import org.smriti.app.view.type.Lines;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.Textures;

/** Asks about what was shown, one question after another, and keeps the score; answers by mouse or by number. */
public final class QuizView extends Overlay {

    private static final int PICTURE = 288;
    private static final int LINE = 44;

    private final ExplorerState state;
    private final Questioner questioner = new Questioner(new Random());
    private final Label score = new Label();
    private final Label asked = new Label();
    private final Label verdict = new Label();
    private final HBox pictures = new HBox(12);
    private final HBox answers = new HBox(8);
    private final Button next = new Button();
    private Optional<Question> question = Optional.empty();
    private QuizScore counted = QuizScore.NONE;

    /** Visible while the panel of that state is the quiz. */
    public QuizView(ExplorerState state) {
        super("quiz", state.panel().isEqualTo(Panel.QUIZ), () -> state.panel().set(Panel.NONE));
        this.state = state;
        score.setId("quiz-score");
        score.getStyleClass().add("faint");
        asked.setId("quiz-question");
        asked.getStyleClass().add("card-title");
        verdict.setId("quiz-verdict");
        pictures.setAlignment(Pos.CENTER);
        answers.setAlignment(Pos.CENTER);
        next.setId("quiz-next");
        next.textProperty().bind(state.texts().of("quiz.next"));
        next.setOnAction(event -> ask());
        Label title = new Label();
        title.setId("quiz-title");
        title.getStyleClass().add("key");
        title.textProperty().bind(state.texts().of("learn.quiz"));
        VBox card = new VBox(14, title, asked, pictures, answers, verdict, next, score);
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setPrefWidth(2.0 * PICTURE + 72);
        lay(card);
        visibleProperty().subscribe(seen -> {
            if (seen) {
                ask();
            }
        });
        state.session().subscribe(session -> question = Optional.empty());
        state.language().subscribe(this::say);
    }

    /** Answers by number, from 0; a number without an answer does nothing. */
    public void choose(int answer) {
        if (answer < answers.getChildren().size()
                && !answers.getChildren().get(answer).isDisabled()) {
            ((Button) answers.getChildren().get(answer)).fire();
        }
    }

    /** Presses the focused button: an answer, or the next question. */
    public void press() {
        if (getScene().getFocusOwner() instanceof Button button) {
            button.fire();
        }
    }

    /** Asks the next question. */
    private void ask() {
        question = state.session().get().flatMap(session -> questioner.ask(session, state.ticks()));
        verdict.setText("");
        pictures.getChildren().clear();
        question.ifPresent(one -> {
            switch (one) {
                case Question.WhichSeen seen -> seen.pictures().forEach(this::show);
                case Question.ColourBehind behind -> show(behind.tick().step().truth());
            }
        });
        say();
    }

    private void show(byte[] rgb) {
        int side = session().side();
        Pixels pixels = new Pixels(side, Math.max(1, PICTURE / side));
        pixels.show(rgb);
        pictures.getChildren().add(new ImageView(pixels.image()));
    }

    private Opened session() {
        return state.session().get().orElseThrow();
    }

    /** Sets all texts in the current language; keeps an answer that was given. */
    private void say() {
        score.setText(state.texts().get("quiz.score", counted.right(), counted.asked()));
        if (!verdict.getText().isEmpty()) {
            return;
        }
        asked.setText(
                Lines.of(question.map(this::asks).orElseGet(() -> state.texts().get("quiz.nothing")), LINE));
        List<Button> buttons = new ArrayList<>();
        question.ifPresent(one -> {
            for (int i = 0; i < one.choices(); i++) {
                buttons.add(button(one, i));
            }
        });
        answers.getChildren().setAll(buttons);
        next.setVisible(question.isPresent());
    }

    private String asks(Question question) {
        return switch (question) {
            case Question.WhichSeen seen -> state.texts().get("quiz.seen", seen.ago());
            case Question.ColourBehind _ -> state.texts().get("quiz.behind");
        };
    }

    private Button button(Question one, int choice) {
        Button button = new Button();
        button.setId("quiz-answer-" + choice);
        switch (one) {
            case Question.WhichSeen _ -> button.setText(state.texts().get(choice == 0 ? "quiz.left" : "quiz.right"));
            case Question.ColourBehind behind -> {
                button.setText(state.texts().get(Swatch.key(behind.colours().get(choice))));
                button.setGraphic(Swatch.of(behind.colours().get(choice)));
            }
        }
        button.setOnAction(event -> answered(one, choice));
        return button;
    }

    private void answered(Question one, int choice) {
        Question.Verdict judged = one.judge(choice);
        counted = counted.plus(judged);
        answers.getChildren().forEach(button -> button.setDisable(true));
        answers.getChildren().get(one.answer()).getStyleClass().add("success");
        if (judged == Question.Verdict.WRONG) {
            answers.getChildren().get(choice).getStyleClass().add("danger");
        }
        String how = state.texts().get(judged == Question.Verdict.RIGHT ? "quiz.yes" : "quiz.no");
        score.setText(state.texts().get("quiz.score", counted.right(), counted.asked()));
        int step = one.tick().step().index();
        switch (one) {
            case Question.WhichSeen _ -> {
                verdict.setText(Lines.of(how + " " + state.texts().get("quiz.seen.shown", step), LINE));
                pictures.getChildren().clear();
                show(one.tick().step().truth());
                predicted(one).ifPresent(this::show);
            }
            case Question.ColourBehind _ -> {
                verdict.setText(Lines.of(how + " " + state.texts().get("quiz.behind.shown", step), LINE));
                show(behind(one));
            }
        }
    }

    private static Optional<byte[]> predicted(Question one) {
        return Optional.ofNullable(one.tick().tracks().get(TrackInfo.SMRITI))
                .map(track -> track.prediction().rgb());
    }

    /** The view in the opposite direction at the asked step. */
    private byte[] behind(Question one) {
        MazeRenderer renderer = new MazeRenderer(session().side(), Textures.painted());
        Pose pose = one.tick().step().pose();
        byte[] rgb = new byte[renderer.frameBytes()];
        renderer.render(session().maze().orElseThrow(), new Pose(pose.x(), pose.y(), pose.heading() + Math.PI), rgb);
        return rgb;
    }
}
