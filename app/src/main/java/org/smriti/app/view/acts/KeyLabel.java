package org.smriti.app.view.acts;

import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.smriti.app.keys.Strokes;

/** A key beside an entry of a menu, as the keys overlay names it. The menu does not listen to it: the window's key handler does. */
final class KeyLabel extends KeyCombination {

    private final String label;

    KeyLabel(KeyCodeCombination stroke) {
        super(stroke.getShift(), stroke.getControl(), stroke.getAlt(), stroke.getMeta(), stroke.getShortcut());
        label = Strokes.label(stroke);
    }

    @Override
    public boolean match(KeyEvent event) {
        return false;
    }

    @Override
    public String getDisplayText() {
        return label;
    }

    @Override
    public String getName() {
        return label;
    }
}
