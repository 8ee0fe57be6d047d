package org.smriti.app.settings;

/** How much of the screen the window takes. */
public enum Extent {
    /** As large as its bounds say. */
    NORMAL,
    /** The whole screen. */
    MAXIMIZED
}
