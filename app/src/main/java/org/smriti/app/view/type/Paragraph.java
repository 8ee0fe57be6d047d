package org.smriti.app.view.type;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A text of several lines, laid out word by word: where JavaFX wraps within one run of Telugu, it draws the part after the break twice.
 */
public final class Paragraph extends TextFlow {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** An empty paragraph. */
    public Paragraph() {
        getStyleClass().add("paragraph");
        setLineSpacing(2);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Replaces the text. */
    public void setText(String next) {
        text.set(next);
        getChildren()
                .setAll(Arrays.stream(next.split(" "))
                        .map(word -> new Text(word + " "))
                        .toList());
        setAccessibleText(next);
    }

    /** The text. */
    public String getText() {
        return text.get();
    }

    /** The text, as it changes. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
