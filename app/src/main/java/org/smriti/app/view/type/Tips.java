package org.smriti.app.view.type;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.text.Texts;

/** Makes tooltips that follow the language. */
public final class Tips {

    private static final int WIDEST = 60;

    private Tips() {}

    /** A tooltip with the text of a key. */
    public static Tooltip of(Texts texts, String key) {
        return of(texts.of(key));
    }

    /** A tooltip with the text of a key and the command's present key on the keyboard. */
    public static Tooltip of(Texts texts, String key, UserCommand command, ObservableValue<KeyMap> keys) {
        ObservableValue<String> text = texts.of(key);
        return of(Bindings.createStringBinding(
                () -> keys.getValue().of(command).stream()
                        .findFirst()
                        .map(stroke -> text.getValue() + " (" + Strokes.label(stroke) + ")")
                        .orElse(text.getValue()),
                text,
                keys));
    }

    /** A tooltip with a text that may change. */
    public static Tooltip of(ObservableValue<String> said) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(said.map(text -> Lines.of(text, WIDEST)));
        tip.setShowDuration(Duration.INDEFINITE); // long texts take a while to read
        tip.setConsumeAutoHidingEvents(false); // or Escape would only hide it, and cancel nothing
        return tip;
    }
}
