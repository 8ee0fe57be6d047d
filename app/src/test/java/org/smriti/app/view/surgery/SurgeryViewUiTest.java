package org.smriti.app.view.surgery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerDark;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smriti.app.Screenshots;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Surgery;
import org.smriti.app.state.Event;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Language;
import org.smriti.app.view.ExplorerView;
import org.smriti.app.view.charts.Synthetic;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SurgeryViewUiTest {

    private final ExplorerState state = new ExplorerState();
    private final List<List<Surgery>> operations = new ArrayList<>();
    private SurgeryView surgery;

    private final Experiments experiments = new Experiments() {
        @Override
        public void probe(Script script) {}

        @Override
        public void sweep(int at, int steps, double noise) {}

        @Override
        public void operate(List<Surgery> all) {
            operations.add(all);
            done(operations.stream().flatMap(List::stream).toList());
        }

        @Override
        public void heal() {
            done(List.of());
        }
    };

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        new Updater(state).apply(List.of(new Event.Began(new Synthetic().opened())));
        surgery = new SurgeryView(state, experiments);
        state.operating().set(true);
        Scene scene = new Scene(surgery, 1100, 90);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        window.setScene(scene);
        window.setWidth(1100);
        window.setHeight(400); // the menu opens below
        window.show();
    }

    private void done(List<Surgery> all) {
        new Updater(state).apply(List.of(new Event.Operated(all)));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void severalLayersAreCutBetweenTheSameTwoSteps(FxRobot robot) {
        robot.clickOn("#surgery-layer");
        robot.clickOn("#surgery-layer-3");
        Screenshots.save(surgery.getScene(), "surgery-layers");
        robot.type(KeyCode.ESCAPE);
        assertEquals(
                "1, 3", robot.lookup("#surgery-layer").queryAs(MenuButton.class).getText());

        robot.clickOn("#surgery-zero");

        assertEquals(List.of(List.of(new Surgery.ZeroState(0), new Surgery.ZeroState(2))), operations);
        assertEquals("Done: layers 1, 3 zeroed", text(robot, "#surgery-done"));
        robot.clickOn("#surgery-freeze");
        assertEquals("Done: layers 1, 3 zeroed · layers 1, 3 frozen", text(robot, "#surgery-done"));
        Screenshots.save(surgery.getScene(), "surgery-done");
        robot.clickOn("#surgery-heal");
        assertEquals("Nothing done yet. The untouched twin appears with the first cut.", text(robot, "#surgery-done"));
    }

    @Test
    void allLayersAreChosenAtOnceAndNoneOfThemDoesNothing(FxRobot robot) {
        MenuButton layers = robot.lookup("#surgery-layer").queryAs(MenuButton.class);
        robot.clickOn("#surgery-layer");
        robot.clickOn("#surgery-layer-all");
        assertEquals("all", layers.getText());
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#surgery-freeze");
        assertEquals(4, operations.getFirst().size());
        assertEquals("Done: all layers frozen", text(robot, "#surgery-done"));
        robot.interact(() -> state.language().set(Language.TELUGU));
        assertEquals("అన్నీ", layers.getText());

        robot.clickOn("#surgery-layer");
        robot.clickOn("#surgery-layer-all");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#surgery-thaw");
        assertEquals(1, operations.size());
    }

    @Test
    void layersAreTickedByKeysAlone(FxRobot robot) {
        MenuButton layers = robot.lookup("#surgery-layer").queryAs(MenuButton.class);
        robot.interact(layers::requestFocus);
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER, KeyCode.ESCAPE);
        assertEquals("1, 2", layers.getText());
    }
}
