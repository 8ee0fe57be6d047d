package org.smriti.app.settings;

/** How much of the screen the window takes. */
public enum Extent {
    /** What its bounds say. */
    NORMAL,
    /** All of it. */
    MAXIMIZED
}
