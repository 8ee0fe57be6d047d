package org.smriti.app.view.files;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;

/** Shows the keys of commands beside the entries of menus. */
public final class Accelerators {

    private Accelerators() {}

    /** Shows the first key that the key map has for a command; not a key that would act while text is typed. */
    public static void show(MenuItem item, UserCommand command, ObservableValue<KeyMap> keys) {
        keys.subscribe(map -> item.setAccelerator(map.of(command).stream()
                .filter(stroke -> stroke.getCode().isFunctionKey() || !Strokes.isPlain(stroke))
                .filter(stroke -> command.kind() == UserCommand.Kind.MENU || !Strokes.isTyped(stroke))
                .findFirst()
                .orElse(null)));
    }
}
