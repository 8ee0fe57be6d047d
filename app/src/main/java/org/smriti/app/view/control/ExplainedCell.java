package org.smriti.app.view.control;

import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

/** An entry of a list with a line below it that explains it. */
public final class ExplainedCell extends ListCell<String> {

    private final UnaryOperator<String> explain;
    private final Label line = new Label();

    /**
     * A cell without an entry yet.
     *
     * @param explain gives the line, which may be empty
     * @param language on a change of which the line is made anew
     */
    public ExplainedCell(UnaryOperator<String> explain, ObservableValue<?> language) {
        this.explain = explain;
        line.getStyleClass().add("explanation");
        setContentDisplay(ContentDisplay.BOTTOM);
        setGraphicTextGap(0);
        language.subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        String why = empty || item == null ? "" : explain.apply(item);
        line.setText(why);
        setText(empty ? null : item);
        setGraphic(why.isEmpty() ? null : line);
    }
}
