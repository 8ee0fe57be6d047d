package org.smriti.app.view;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.tour.Tour;
import org.smriti.app.tour.Tutor;
import org.smriti.app.view.files.Accelerators;

/** Offers what teaches: tours, words, questions, the window for an audience, and the keys. */
final class LearnMenu extends MenuButton {

    private final ExplorerState state;

    LearnMenu(ExplorerState state, Tutor tutor, List<Tour> tours) {
        this.state = state;
        setId("learn");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(state.texts().of("toolbar.learn"));
        for (Tour tour : tours) {
            MenuItem item = new MenuItem();
            item.setId("tour-" + tour.id());
            state.language().subscribe(language -> item.setText(tour.title().in(language)));
            item.setOnAction(event -> tutor.begin(tour));
            getItems().add(item);
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                "glossary",
                                UserCommand.GLOSSARY,
                                () -> state.panel().set(Panel.GLOSSARY)),
                        item("quiz", UserCommand.QUIZ, () -> state.panel().set(Panel.QUIZ)),
                        item(
                                "presenter",
                                UserCommand.PRESENT,
                                () -> state.presenting().set(true)),
                        item("keys", UserCommand.KEYS, () -> state.helping().set(true)));
    }

    private MenuItem item(String name, UserCommand command, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("learn-" + name);
        item.textProperty().bind(state.texts().of("learn." + name));
        Accelerators.show(item, command, state.keys());
        item.setOnAction(event -> action.run());
        return item;
    }
}
