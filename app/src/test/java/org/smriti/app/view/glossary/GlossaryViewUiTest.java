package org.smriti.app.view.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GlossaryViewUiTest {

    private final ExplorerState state = new ExplorerState();

    @Start
    void start(Stage window) {
        window.setScene(new Scene(new GlossaryView(state), 700, 600));
        window.show();
    }

    private static int terms(FxRobot robot) {
        return robot.lookup("#glossary-terms").queryAs(VBox.class).getChildren().size();
    }

    @Test
    void itOpensAtTheTermThatWasAskedForOnce(FxRobot robot) {
        robot.interact(() -> {
            state.sought().set(Term.SSIM.word(state.texts()));
            state.panel().set(Panel.GLOSSARY);
        });
        assertEquals(
                "SSIM",
                robot.lookup("#glossary-search").queryAs(TextField.class).getText());
        assertEquals(1, terms(robot));

        robot.interact(() -> state.panel().set(Panel.NONE));
        robot.interact(() -> state.panel().set(Panel.GLOSSARY));
        assertEquals(Term.values().length, terms(robot));
    }
}
