package org.smriti.app.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.shape.SVGPath;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.tour.Tour;
import org.smriti.app.tour.TourShelf;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.files.Accelerators;

/** Offers what teaches: tours, lessons that were opened, words, questions, the window for an audience, and the keys. */
final class LearnMenu extends MenuButton {

    private static final String TICK = "M1 5 L4 8 L10 1";

    private final ExplorerState state;
    private final Tutor tutor;
    private final Consumer<Path> open;
    private final List<MenuItem> others;

    /**
     * Offers the tours of the tutor's shelf; those that were gone through have a tick.
     *
     * @param open opens the file of a lesson, which is read again so that it is as its writer left it
     */
    LearnMenu(ExplorerState state, Tutor tutor, Consumer<Path> open) {
        this.state = state;
        this.tutor = tutor;
        this.open = open;
        setId("learn");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(state.texts().of("toolbar.learn"));
        others = List.of(
                new SeparatorMenuItem(),
                item("glossary", UserCommand.GLOSSARY, () -> state.panel().set(Panel.GLOSSARY)),
                item("quiz", UserCommand.QUIZ, () -> state.panel().set(Panel.QUIZ)),
                item("presenter", UserCommand.PRESENT, () -> state.presenting().set(true)),
                item("keys", UserCommand.KEYS, () -> state.helping().set(true)));
        tutor.shelf().lessons().subscribe(this::fill);
        tutor.shelf().finished().subscribe(this::fill);
        state.language().subscribe(this::fill);
        fill();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (Tour tour : tutor.shelf().shipped()) {
            items.add(item("tour-" + tour.id(), tour, () -> tutor.begin(tour)));
        }
        List<TourShelf.Lesson> lessons = tutor.shelf().lessons();
        if (!lessons.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (TourShelf.Lesson lesson : lessons) {
            items.add(item("lesson-" + lessons.indexOf(lesson), lesson.tour(), () -> open.accept(lesson.file())));
        }
        items.addAll(others);
        getItems().setAll(items);
    }

    private MenuItem item(String id, Tour tour, Runnable action) {
        MenuItem item = new MenuItem(tour.title().in(state.language().get()), tick(tour));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A tick, which leaves its place free for a tour that was not gone through. */
    private SVGPath tick(Tour tour) {
        SVGPath tick = new SVGPath();
        tick.setContent(TICK);
        tick.getStyleClass().add("tick");
        tick.setVisible(tutor.shelf().finished().contains(tour));
        tick.setAccessibleText(state.texts().get("learn.finished"));
        return tick;
    }

    private MenuItem item(String name, UserCommand command, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("learn-" + name);
        item.textProperty().bind(state.texts().of("learn." + name));
        Accelerators.show(item, command, state.keysHere());
        item.setOnAction(event -> action.run());
        return item;
    }
}
