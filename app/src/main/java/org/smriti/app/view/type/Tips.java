package org.smriti.app.view.type;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.smriti.app.text.Texts;

/** Makes tooltips that follow the language. */
public final class Tips {

    private static final int WIDEST = 60;

    private Tips() {}

    /** A tooltip with the text of a key. */
    public static Tooltip of(Texts texts, String key) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.of(key).map(text -> Lines.of(text, WIDEST)));
        tip.setShowDuration(Duration.INDEFINITE); // some take a while to read
        return tip;
    }
}
