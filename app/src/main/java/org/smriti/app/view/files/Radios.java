package org.smriti.app.view.files;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** A row of radio buttons of which one is chosen; it wraps where it does not fit. */
final class Radios<T> extends FlowPane {

    /**
     * A button for each option.
     *
     * @param chosen follows the buttons, and they follow it
     * @param id of the node of an option
     * @param dress gives a button its text
     */
    Radios(List<T> options, ObjectProperty<T> chosen, Function<T, String> id, Dress<T> dress) {
        super(18, 6);
        setPrefWrapLength(ExportView.CHOICES);
        ToggleGroup group = new ToggleGroup();
        for (T option : options) {
            RadioButton button = new RadioButton();
            button.setId(id.apply(option));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAlignment(Pos.CENTER_LEFT);
            button.setOnAction(event -> chosen.set(option));
            chosen.subscribe(now -> button.setSelected(option.equals(now)));
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    chosen.set(option); // arrow keys select without pressing
                }
            });
            dress.on(button, option);
            getChildren().add(button);
        }
    }

    /** Gives a button its text. */
    interface Dress<T> {
        void on(RadioButton button, T option);
    }
}
