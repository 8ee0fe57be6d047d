package org.smriti.app.view.keys;

import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import org.smriti.app.keys.Keyboard;
import org.smriti.app.keys.LatinKeys;

/** Names the keys of a window before anything in it hears of them, so that menus, fields and deeds agree on every layout. */
public final class KeyNaming {

    private KeyNaming() {}

    /** Names the keys that this machine's keyboard sends. */
    public static void on(Scene scene) {
        on(scene, new SystemKeyboard());
    }

    /** Names the keys of that keyboard. */
    static void on(Scene scene, Keyboard keyboard) {
        LatinKeys keys = new LatinKeys(keyboard);
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher((event, rest) -> usual.dispatchEvent(keys.named(event), rest));
    }
}
