package org.smriti.app.view.present;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.tour.Tutor;

/** Presentation mode: large text, full screen, two keys of a clicker, and a rehearsed start. */
public final class Presenter {

    private static final String LARGE = "presenting";

    private final ExplorerState state;
    private final Commands commands;
    private final Tutor tutor;
    private Optional<Opened> rehearsed = Optional.empty();
    private boolean filled; // whether the window was full screen before the presentation

    /** Presents that state. */
    public Presenter(ExplorerState state, Commands commands, Tutor tutor) {
        this.state = state;
        this.commands = commands;
        this.tutor = tutor;
    }

    /** Enlarges a scene and makes its window full screen whenever the state says so. */
    public void fit(Scene scene) {
        state.presenting().subscribe(presenting -> {
            scene.getRoot().getStyleClass().remove(LARGE);
            if (presenting) {
                scene.getRoot().getStyleClass().add(LARGE);
                rehearsed = state.session().get();
            } else {
                state.truthHidden().set(false);
                state.pointing().set(false);
            }
            if (scene.getWindow() instanceof Stage window) {
                fit(window, presenting);
            }
        });
    }

    /** Full screen during the presentation; afterwards as it was before. */
    private void fit(Stage window, boolean presenting) {
        boolean wanted = presenting || filled;
        if (presenting) {
            filled = window.isFullScreen();
        }
        if (window.isFullScreen() != wanted) {
            FullScreen.toggle(window);
        }
    }

    /** The clicker's forward key: the next step of the tour, or the next bookmark. */
    public void ahead() {
        if (tutor.stop().get().isPresent()) {
            tutor.next();
        } else {
            marks().filter(step -> step > state.playhead().get()).min().ifPresent(state::lookAt);
        }
    }

    /** The clicker's back key. */
    public void back() {
        if (tutor.stop().get().isPresent()) {
            tutor.back();
        } else {
            marks().filter(step -> step < state.playhead().get()).max().ifPresent(state::lookAt);
        }
    }

    private IntStream marks() {
        return state.bookmarks().stream()
                .filter(bookmark -> bookmark.branch() == state.branch().get())
                .mapToInt(Bookmark::step);
    }

    /** Goes back to where the presentation began: the world, its first step, the tour's first step. */
    public void reset() {
        rehearsed.ifPresent(session -> {
            state.difference().set(false);
            state.regenerating().set(false);
            commands.drive(Driver.PERSON);
            commands.open(session.world(), session.seed());
            commands.mode(Mode.FOLLOW);
            commands.play(true);
            tutor.restart();
        });
    }
}
