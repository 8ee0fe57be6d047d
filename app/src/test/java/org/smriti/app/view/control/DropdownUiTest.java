package org.smriti.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DropdownUiTest {

    private ComboBox<String> box;

    @Start
    void start(Stage window) {
        box = new ComboBox<>();
        box.getItems().setAll("draft", "quality");
        box.setValue("draft");
        Dropdown.show(box, value -> value);
        window.setScene(new Scene(new StackPane(box), 200, 200));
        window.show();
    }

    @Test
    void whatIsChosenIsInTheNewLanguageAtOnceAndSoIsTheList(FxRobot robot) {
        assertEquals("draft", box.getButtonCell().getText());

        robot.interact(() -> Dropdown.show(box, value -> value.toUpperCase(Locale.ROOT)));

        assertEquals("DRAFT", box.getButtonCell().getText());
        robot.clickOn(box);
        robot.clickOn("QUALITY");
        assertEquals("quality", box.getValue());
        assertEquals("QUALITY", box.getButtonCell().getText());
    }
}
