package org.smriti.app.view.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Opens a combo box for the arrows and Enter, so that moving through the list does not select each entry on the way. */
public final class Dropdown {

    private Dropdown() {}

    /** Opens a combo box by keys. */
    public static void open(ComboBox<?> box) {
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean opens = event.getCode() == KeyCode.DOWN
                    || event.getCode() == KeyCode.UP
                    || event.getCode() == KeyCode.ENTER;
            if (opens && !box.isShowing()) {
                box.show();
                event.consume();
            }
        });
    }

    /** Shows the entries of a combo box, which cannot be typed into, as these texts; to be called again when the language changes. */
    public static <T> void show(ComboBox<T> box, Function<T, String> text) {
        box.setCellFactory(_ -> new Entry<>(text));
        // filled at once, where a new converter would wait for the next choice
        box.setButtonCell(new Entry<>(text));
    }

    /** An entry of a list, or the one that is chosen. */
    private static final class Entry<T> extends ListCell<T> {
        private final Function<T, String> text;

        Entry(Function<T, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : text.apply(value));
        }
    }

    /** Opens a combo box by keys, and passes on a choice only once Enter or a click confirms it. */
    public static <T> void choose(ComboBox<T> box, Consumer<T> chosen) {
        open(box);
        ObjectProperty<Optional<T>> before = new SimpleObjectProperty<>(Optional.empty());
        box.setOnShowing(event -> before.set(Optional.ofNullable(box.getValue())));
        box.setOnHidden(event -> Optional.ofNullable(box.getValue())
                .filter(value -> !before.get().equals(Optional.of(value)))
                .ifPresent(chosen));
        box.setOnAction(event -> {
            if (!box.isShowing()) {
                Optional.ofNullable(box.getValue()).ifPresent(chosen);
            }
        });
    }
}
