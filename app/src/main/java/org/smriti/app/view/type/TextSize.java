package org.smriti.app.view.type;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/**
 * How large text is within a pane, as a multiple of the window's usual size. What is painted rather than laid out follows in this way
 * whatever the style sheet, the text zoom and a presentation make of the text around it.
 */
public final class TextSize {

    private static final double USUAL = 13; // pixels, as in the style sheet

    private TextSize() {}

    /** The size within that pane; to be asked for once a pane, as it is measured by a child that is not seen. */
    public static ObservableValue<Double> in(Pane pane) {
        Text ruler = new Text();
        ruler.setManaged(false);
        ruler.setVisible(false);
        pane.getChildren().add(ruler);
        return ruler.fontProperty().map(font -> font.getSize() / USUAL);
    }
}
