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
     * A row without buttons.
     *
     * @param name of a button
     * @param id of its node
     * @param listener hears what a person chooses
     */
    Choice(Function<T, String> name, Function<T, String> id, Consumer<T> listener) {
        this.name = name;
        this.id = id;
        this.listener = listener;
        getStyleClass().add("chart-choice");
    }

    /** Offers these, none of them chosen yet. */
    void offer(Iterable<T> options) {
        buttons.clear();
        options.forEach(option -> buttons.put(option, button(option)));
        getChildren().setAll(buttons.values());
    }

    /** Asks for the names of the buttons once more. */
    void rename() {
        buttons.forEach((option, button) -> button.setText(name.apply(option)));
    }

    /** Shows what is chosen, and tells nobody. */
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
