package org.smriti.app.view.keys;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import org.smriti.app.keys.Deed;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.view.present.Presenter;

/** What keys change about what is looked at, and how. */
public final class LookActs {

    private static final int CHUNK = 5;

    private final ExplorerState state;
    private final Presenter presenter;

    /** Changes that state. */
    public LookActs(ExplorerState state, Presenter presenter) {
        this.state = state;
        this.presenter = presenter;
    }

    /** All of them, by the deed. */
    public Map<Deed, Runnable> all() {
        return Map.ofEntries(
                Map.entry(Deed.LOOK_BACK, () -> look(-1)),
                Map.entry(Deed.LOOK_AHEAD, () -> look(1)),
                Map.entry(Deed.CHUNK_BACK, () -> look(-CHUNK)),
                Map.entry(Deed.CHUNK_AHEAD, () -> look(CHUNK)),
                Map.entry(Deed.LOOK_FIRST, () -> state.lookAt(0)),
                Map.entry(Deed.LOOK_NEWEST, () -> state.lookAt(state.ticks().size() - 1)),
                Map.entry(Deed.BOOKMARK, this::bookmark),
                Map.entry(Deed.REGENERATE, () -> toggle(state.regenerating())),
                Map.entry(Deed.OPERATE, () -> toggle(state.operating())),
                Map.entry(Deed.DIFFERENCE, () -> toggle(state.difference())),
                Map.entry(
                        Deed.MAP,
                        () -> state.mapColoring().set(state.mapColoring().get().next())),
                Map.entry(Deed.LIGHT, () -> toggle(state.dark())),
                Map.entry(Deed.KEYS, () -> toggle(state.helping())),
                Map.entry(
                        Deed.LANGUAGE,
                        () -> state.language().set(state.language().get().next())),
                Map.entry(Deed.GLOSSARY, () -> toggle(Panel.GLOSSARY)),
                Map.entry(Deed.QUIZ, () -> toggle(Panel.QUIZ)),
                Map.entry(Deed.PRESENT, () -> toggle(state.presenting())),
                Map.entry(Deed.PAGE_AHEAD, presenter::ahead),
                Map.entry(Deed.PAGE_BACK, presenter::back));
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
