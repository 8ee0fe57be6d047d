package org.smriti.app.keys;

/** What is held down beside a key. */
public enum Modifier {
    /** Ctrl, or Command on a Mac. */
    SHORTCUT,
    ALT,
    SHIFT
}
