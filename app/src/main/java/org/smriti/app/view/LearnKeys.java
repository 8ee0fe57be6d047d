package org.smriti.app.view;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.present.Presenter;
import org.smriti.app.view.quiz.QuizView;

/** The keys of what teaches; they come before those that steer. */
final class LearnKeys {

    private final ExplorerState state;
    private final Tutor tutor;
    private final Presenter presenter;
    private final QuizView quiz;

    LearnKeys(ExplorerState state, Tutor tutor, Presenter presenter, QuizView quiz) {
        this.state = state;
        this.tutor = tutor;
        this.presenter = presenter;
        this.quiz = quiz;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown()
                    && !event.isAltDown()
                    && (acted(event.getCode()) || answered(event) || event.getCode() == KeyCode.ESCAPE && left())) {
                event.consume();
            }
        });
    }

    private boolean acted(KeyCode key) {
        switch (key) {
            case F2 -> state.language().set(state.language().get().next());
            case F3 -> toggle(Panel.GLOSSARY);
            case F4 -> toggle(Panel.QUIZ);
            case F5, F11 -> state.presenting().set(!state.presenting().get());
            case PAGE_DOWN -> presenter.ahead();
            case PAGE_UP -> presenter.back();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void toggle(Panel panel) {
        state.panel().set(state.panel().get() == panel ? Panel.NONE : panel);
    }

    /** While a question is asked, numbers and arrows answer it; before an audience, R resets. */
    private boolean answered(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return false;
        }
        KeyCode key = event.getCode();
        if (state.panel().get() == Panel.QUIZ) {
            switch (key) {
                case DIGIT1, LEFT -> quiz.choose(0);
                case DIGIT2, RIGHT -> quiz.choose(1);
                case DIGIT3 -> quiz.choose(2);
                case DIGIT4 -> quiz.choose(3);
                case ENTER, SPACE -> quiz.ask();
                default -> {
                    return false;
                }
            }
            return true;
        }
        if (state.presenting().get() && key == KeyCode.R) {
            presenter.reset();
            return true;
        }
        return false;
    }

    /** Leaves whatever lies on top, one at a time; false if nothing does. */
    private boolean left() {
        if (state.panel().get() != Panel.NONE) {
            state.panel().set(Panel.NONE);
        } else if (state.helping().get()) {
            state.helping().set(false);
        } else if (state.regenerating().get() || state.work().get().isPresent()) {
            return false;
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
