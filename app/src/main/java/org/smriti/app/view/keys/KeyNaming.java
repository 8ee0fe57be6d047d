package org.smriti.app.view.keys;

import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import org.smriti.app.keys.Keyboard;
import org.smriti.app.keys.LatinKeys;

/** Gives key events Latin key codes before other handlers receive them, so that menus, fields and commands agree on every keyboard layout. */
public final class KeyNaming {

    private KeyNaming() {}

    /** Does so for a scene with this machine's keyboard. */
    public static void on(Scene scene) {
        on(scene, new SystemKeyboard());
    }

    /** Does so for a scene with that keyboard. */
    static void on(Scene scene, Keyboard keyboard) {
        LatinKeys keys = new LatinKeys(keyboard);
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher((event, rest) -> usual.dispatchEvent(keys.named(event), rest));
    }
}
