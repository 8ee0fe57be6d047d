package org.smriti.app.view.keys;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.view.present.Presenter;

/** What keys change about the view. */
public final class LookActs {

    private static final int CHUNK = 5;
    private static final double LARGER = 1.125;
    private static final double SMALLEST = 0.7;
    private static final double LARGEST = 2;

    private final ExplorerState state;
    private final Presenter presenter;

    /** Changes that state. */
    public LookActs(ExplorerState state, Presenter presenter) {
        this.state = state;
        this.presenter = presenter;
    }

    /** All of them, by command. */
    public Map<UserCommand, Runnable> all() {
        return Map.ofEntries(
                Map.entry(UserCommand.LOOK_BACK, () -> look(-1)),
                Map.entry(UserCommand.LOOK_AHEAD, () -> look(1)),
                Map.entry(UserCommand.CHUNK_BACK, () -> look(-CHUNK)),
                Map.entry(UserCommand.CHUNK_AHEAD, () -> look(CHUNK)),
                Map.entry(UserCommand.LOOK_FIRST, () -> state.lookAt(0)),
                Map.entry(
                        UserCommand.LOOK_NEWEST,
                        () -> state.lookAt(state.ticks().size() - 1)),
                Map.entry(UserCommand.BOOKMARK, this::bookmark),
                Map.entry(UserCommand.REGENERATE, () -> toggle(state.regenerating())),
                Map.entry(UserCommand.OPERATE, () -> toggle(state.operating())),
                Map.entry(UserCommand.DIFFERENCE, () -> toggle(state.difference())),
                Map.entry(
                        UserCommand.MAP,
                        () -> state.mapColoring().set(state.mapColoring().get().next())),
                Map.entry(UserCommand.LIGHT, () -> toggle(state.dark())),
                Map.entry(UserCommand.SMOOTH, () -> toggle(state.smooth())),
                Map.entry(UserCommand.TEXT_LARGER, () -> scale(state.textScale().get() * LARGER)),
                Map.entry(
                        UserCommand.TEXT_SMALLER, () -> scale(state.textScale().get() / LARGER)),
                Map.entry(UserCommand.TEXT_USUAL, () -> scale(1)),
                Map.entry(UserCommand.KEYS, () -> toggle(state.helping())),
                Map.entry(
                        UserCommand.LANGUAGE,
                        () -> state.language().set(state.language().get().next())),
                Map.entry(UserCommand.GLOSSARY, () -> toggle(Panel.GLOSSARY)),
                Map.entry(UserCommand.QUIZ, () -> toggle(Panel.QUIZ)),
                Map.entry(UserCommand.PRESENT, () -> toggle(state.presenting())),
                Map.entry(UserCommand.HIDE_TRUTH, () -> toggle(state.truthHidden())),
                Map.entry(UserCommand.POINTER, () -> toggle(state.pointing())),
                Map.entry(UserCommand.PAGE_AHEAD, presenter::ahead),
                Map.entry(UserCommand.PAGE_BACK, presenter::back));
    }

    private void scale(double wanted) {
        state.textScale().set(Math.clamp(wanted, SMALLEST, LARGEST));
    }

    private void look(int steps) {
        state.lookAt(state.playhead().get() + steps);
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private void toggle(Panel panel) {
        state.panel().set(state.panel().get() == panel ? Panel.NONE : panel);
    }

    private void bookmark() {
        if (state.playhead().get() >= 0) {
            Bookmark here = new Bookmark(state.branch().get(), state.playhead().get());
            if (!state.bookmarks().remove(here)) {
                state.bookmarks().add(here);
            }
        }
    }
}
