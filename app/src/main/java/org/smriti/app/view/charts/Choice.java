package org.smriti.app.view.charts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.smriti.app.view.control.WrappingRow;

/** Buttons of which one is chosen, in as many rows as they need; by mouse, or by Tab and Enter. */
final class Choice<T> extends WrappingRow {

    private final Function<T, String> name;
    private final Function<T, String> id;
    private final Function<T, Tooltip> tip;
    private final Consumer<T> listener;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * A row that has no buttons yet.
     *
     * @param name text of an option's button
     * @param id node id of an option's button
     * @param tip explains an option to somebody who has never seen it
     * @param listener is called with what a person chooses
     */
    Choice(Function<T, String> name, Function<T, String> id, Function<T, Tooltip> tip, Consumer<T> listener) {
        super(0);
        this.name = name;
        this.id = id;
        this.tip = tip;
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
        button.setTooltip(tip.apply(option));
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
