package org.smriti.app.view.control;

import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** An entry of a list with a line below it that explains it. */
public final class ExplainedCell extends ListCell<String> {

    private final UnaryOperator<String> explain;
    private final Label name = new Label();
    private final Label line = new Label();
    private final VBox both = new VBox(name, line);

    private ExplainedCell(UnaryOperator<String> explain, ObservableValue<?> language) {
        this.explain = explain;
        line.getStyleClass().add("explanation");
        language.subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    /**
     * Explains the entries of a combo box; the box itself shows the name alone.
     *
     * @param explain gives the line of an entry, which may be empty
     * @param language on a change of which the lines are made anew
     */
    public static void in(ComboBox<String> box, UnaryOperator<String> explain, ObservableValue<?> language) {
        box.getStyleClass().add("explained");
        box.setCellFactory(list -> new ExplainedCell(explain, language));
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        boolean filled = !empty && item != null;
        name.setText(filled ? item : "");
        line.setText(filled ? explain.apply(item) : "");
        setAccessibleText(name.getText() + " " + line.getText());
        setGraphic(filled ? both : null);
    }
}
