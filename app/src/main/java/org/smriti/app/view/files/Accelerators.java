package org.smriti.app.view.files;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.Strokes;
import org.smriti.app.keys.UserCommand;

/** Shows beside the entries of menus by which keys they are reached. */
public final class Accelerators {

    private Accelerators() {}

    /** Shows the first key of a deed, whatever it is at the time; not one that would be heard while somebody writes. */
    public static void show(MenuItem item, UserCommand command, ObservableValue<KeyMap> keys) {
        keys.subscribe(map -> item.setAccelerator(map.of(command).stream()
                .filter(stroke -> stroke.getCode().isFunctionKey() || !Strokes.isPlain(stroke))
                .filter(stroke -> command.kind() == UserCommand.Kind.MENU || !Strokes.isTyped(stroke))
                .findFirst()
                .orElse(null)));
    }
}
