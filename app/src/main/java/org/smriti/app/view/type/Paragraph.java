package org.smriti.app.view.type;

import java.util.Arrays;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A text of several lines, word by word: where JavaFX breaks a line within one piece of Telugu it draws what comes after the break twice.
 */
public final class Paragraph extends TextFlow {

    private String text = "";

    /** An empty paragraph. */
    public Paragraph() {
        getStyleClass().add("paragraph");
        setLineSpacing(2);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Says something else. */
    public void setText(String next) {
        text = next;
        getChildren()
                .setAll(Arrays.stream(next.split(" "))
                        .map(word -> new Text(word + " "))
                        .toList());
        setAccessibleText(next);
    }

    /** What it says. */
    public String getText() {
        return text;
    }
}
