package org.smriti.app.view.control;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** An entry of a list with a line below it that explains it. */
public final class ExplainedCell extends ListCell<String> {

    private final UnaryOperator<String> explain;
    private final Predicate<String> choosable;
    private final Label name = new Label();
    private final Label line = new Label();
    private final VBox both = new VBox(name, line);

    private ExplainedCell(
            UnaryOperator<String> explain, Predicate<String> choosable, List<ObservableValue<?>> changes) {
        this.explain = explain;
        this.choosable = choosable;
        line.getStyleClass().add("explanation");
        changes.forEach(change -> change.subscribe(() -> updateItem(getItem(), isEmpty())));
    }

    /**
     * Explains the entries of a combo box; the box itself shows the name alone.
     *
     * @param explain gives the line of an entry, which may be empty
     * @param choosable whether an entry can be chosen now
     * @param changes on which the entries are made anew
     */
    public static void in(
            ComboBox<String> box,
            UnaryOperator<String> explain,
            Predicate<String> choosable,
            ObservableValue<?>... changes) {
        box.getStyleClass().add("explained");
        box.setCellFactory(list -> new ExplainedCell(explain, choosable, List.of(changes)));
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        boolean filled = !empty && item != null;
        name.setText(filled ? item : "");
        line.setText(filled ? explain.apply(item) : "");
        setAccessibleText(name.getText() + " " + line.getText());
        setGraphic(filled ? both : null);
        setDisable(filled && !choosable.test(item));
    }
}
