package org.smriti.app.view.keys;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.MapColoring;
import org.smriti.app.state.Panel;
import org.smriti.app.text.Message;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Hindrances;
import org.smriti.app.view.present.Presenter;

/** What commands change about the view; where that would not be seen at once, a note says it. */
public final class LookActs {

    private static final int CHUNK = 5;
    private static final double LARGER = 1.125;
    private static final double SMALLEST = 0.7;
    private static final double LARGEST = 2;

    private final ExplorerState state;
    private final Presenter presenter;
    private final Hindrances hindrances;

    /** Changes that state. */
    public LookActs(ExplorerState state, Presenter presenter) {
        this.state = state;
        this.presenter = presenter;
        hindrances = new Hindrances(state);
    }

    /** All of them. */
    public List<Act> all() {
        return List.of(
                Act.of(UserCommand.LOOK_BACK, () -> look(-1)).unless(hindrances::atTheFirst),
                Act.of(UserCommand.LOOK_AHEAD, () -> look(1)).unless(hindrances::atTheNewest),
                Act.of(UserCommand.CHUNK_BACK, () -> look(-CHUNK)).unless(hindrances::atTheFirst),
                Act.of(UserCommand.CHUNK_AHEAD, () -> look(CHUNK)).unless(hindrances::atTheNewest),
                Act.of(UserCommand.LOOK_FIRST, () -> state.lookAt(0)).unless(hindrances::atTheFirst),
                Act.of(UserCommand.LOOK_NEWEST, () -> state.lookAt(state.ticks().size() - 1))
                        .unless(hindrances::atTheNewest),
                Act.of(UserCommand.BOOKMARK, this::bookmark)
                        .unless(hindrances::noStep)
                        .on(() -> state.bookmarks().contains(here())),
                toggle(UserCommand.REGENERATE, state.regenerating())
                        .unless(Hindrances.first(hindrances::noStep, hindrances::noModel)),
                toggle(UserCommand.OPERATE, state.operating()).unless(hindrances::noSmriti),
                told(UserCommand.DIFFERENCE, state.difference()),
                told(UserCommand.SHOWN, state.shownBeside()),
                Act.of(
                                UserCommand.MAP,
                                () -> color(state, state.mapColoring().get().next()))
                        .unless(hindrances::noPlaces),
                Act.of(UserCommand.LIGHT, () -> dark(state, !state.dark().get())),
                told(UserCommand.SMOOTH, state.smooth()),
                Act.of(UserCommand.TEXT_LARGER, () -> scale(state.textScale().get() * LARGER)),
                Act.of(UserCommand.TEXT_SMALLER, () -> scale(state.textScale().get() / LARGER)),
                Act.of(UserCommand.TEXT_USUAL, () -> scale(1)),
                toggle(UserCommand.HIDE_TRUTH, state.truthHidden()),
                toggle(UserCommand.POINTER, state.pointing()),
                toggle(UserCommand.PALETTE, state.searching()),
                toggle(UserCommand.KEYS, state.helping()),
                Act.of(
                        UserCommand.LANGUAGE,
                        () -> state.language().set(state.language().get().next())),
                toggle(UserCommand.GLOSSARY, Panel.GLOSSARY),
                toggle(UserCommand.QUIZ, Panel.QUIZ),
                toggle(UserCommand.PRESENT, state.presenting()),
                Act.of(UserCommand.PAGE_AHEAD, presenter::ahead),
                Act.of(UserCommand.PAGE_BACK, presenter::back));
    }

    /** Colours the map, and says by what. */
    static void color(ExplorerState state, MapColoring coloring) {
        state.mapColoring().set(coloring);
        state.note().set(Message.of(coloring.key()));
    }

    /** Makes the window dark or light, and says so. */
    static void dark(ExplorerState state, boolean dark) {
        state.dark().set(dark);
        state.note().set(Message.of(dark ? "act.dark" : "act.light"));
    }

    private void scale(double wanted) {
        state.textScale().set(Math.clamp(wanted, SMALLEST, LARGEST));
    }

    private void look(int steps) {
        state.lookAt(state.playhead().get() + steps);
    }

    private static Act toggle(UserCommand command, BooleanProperty property) {
        return Act.of(command, () -> property.set(!property.get())).on(property::get);
    }

    /** A toggle that says in a note whether it is on. */
    private Act told(UserCommand command, BooleanProperty property) {
        return Act.of(command, () -> {
                    property.set(!property.get());
                    state.note().set(Message.of("note." + command.id() + (property.get() ? ".on" : ".off")));
                })
                .on(property::get);
    }

    private Act toggle(UserCommand command, Panel panel) {
        return Act.of(command, () -> state.panel().set(state.panel().get() == panel ? Panel.NONE : panel))
                .on(() -> state.panel().get() == panel);
    }

    private Bookmark here() {
        return new Bookmark(state.branch().get(), state.playhead().get());
    }

    private void bookmark() {
        boolean marked = state.bookmarks().remove(here());
        if (!marked) {
            state.bookmarks().add(here());
        }
        state.note().set(Message.of(marked ? "note.bookmark.off" : "note.bookmark.on", here().step()));
    }
}
