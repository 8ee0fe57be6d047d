package org.smriti.app.view.keys;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.text.Message;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.present.Presenter;
import org.smriti.app.view.quiz.QuizView;

/** The keys of overlays, tours and presentations: answers, Escape, restart. They are handled before the keys that steer. */
public final class LearnKeys {

    private final ExplorerState state;
    private final Tutor tutor;
    private final Presenter presenter;
    private final QuizView quiz;
    private final KeyboardFocus focus;

    /** Keys for those parts of the window. */
    public LearnKeys(ExplorerState state, Tutor tutor, Presenter presenter, QuizView quiz, KeyboardFocus focus) {
        this.state = state;
        this.tutor = tutor;
        this.presenter = presenter;
        this.quiz = quiz;
        this.focus = focus;
    }

    /** Listens to a scene; leaves alone events that are consumed already. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Optional<KeyCodeCombination> stroke = Strokes.of(event);
            if (!event.isConsumed()
                    && stroke.isPresent()
                    && (answered(event) || reset(stroke.get(), event) || left(stroke.get()))) {
                event.consume();
            }
        });
    }

    /** While a question is shown, numbers and arrows answer it; Enter presses the focused button. */
    private boolean answered(KeyEvent event) {
        if (state.panel().get() != Panel.QUIZ || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case DIGIT1, LEFT -> quiz.choose(0);
            case DIGIT2, RIGHT -> quiz.choose(1);
            case DIGIT3 -> quiz.choose(2);
            case DIGIT4 -> quiz.choose(3);
            case ENTER, SPACE -> quiz.press();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** In a presentation, the restart key goes back to the rehearsed start. */
    private boolean reset(KeyCodeCombination stroke, KeyEvent event) {
        boolean wanted = state.presenting().get()
                && state.keysHere().getValue().of(UserCommand.AGAIN).contains(stroke)
                && !(event.getTarget() instanceof TextInputControl);
        if (wanted) {
            presenter.reset();
        }
        return wanted;
    }

    /** Closes the topmost open part, then leaves the focused control; returns false if there is neither. */
    private boolean left(KeyCodeCombination stroke) {
        if (!stroke.equals(new KeyCodeCombination(KeyCode.ESCAPE)) || focus.isChoosing()) {
            return false;
        }
        if (focus.overlay().isPresent()) {
            focus.overlay().get().putAway();
        } else if (focus.isOnControl()) {
            focus.steer();
        } else if (state.regenerating().get() || state.work().get().isPresent()) {
            return false;
        } else if (!state.message().get().equals(Message.NONE)) {
            state.message().set(Message.NONE);
        } else if (tutor.stop().get().isPresent()) {
            tutor.close();
        } else if (state.presenting().get()) {
            state.presenting().set(false);
        } else {
            return false;
        }
        return true;
    }
}
