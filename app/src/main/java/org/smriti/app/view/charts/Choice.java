package org.smriti.app.view.charts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** A row of buttons of which one is chosen; by mouse, or by Tab and Enter. */
final class Choice<T> extends HBox {

    private final Function<T, String> name;
    private final Function<T, String> id;
    private final Consumer<T> listener;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * A row that has no buttons yet.
     *
     * @param name text of an option's button
     * @param id node id of an option's button
     * @param listener is called with what a person chooses
     */
    Choice(Function<T, String> name, Function<T, String> id, Consumer<T> listener) {
        this.name = name;
        this.id = id;
        this.listener = listener;
        getStyleClass().add("chart-choice");
    }

    /** Replaces the buttons by one for each option, none of them selected. */
    void offer(Iterable<T> options) {
        buttons.clear();
        options.forEach(option -> buttons.put(option, button(option)));
        getChildren().setAll(buttons.values());
    }

    /** Sets the texts of the buttons again, in the language of the window. */
    void rename() {
        buttons.forEach((option, button) -> button.setText(name.apply(option)));
    }

    /** Selects an option without calling the listener. */
    void show(T option) {
        buttons.forEach((one, button) -> button.setSelected(one.equals(option)));
    }

    private ToggleButton button(T option) {
        ToggleButton button = new ToggleButton(name.apply(option));
        button.setId(id.apply(option));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            listener.accept(option);
        });
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            }
        });
        return button;
    }
}
