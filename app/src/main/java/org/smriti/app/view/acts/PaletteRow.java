package org.smriti.app.view.acts;

/** A row of the palette. */
sealed interface PaletteRow {

    /**
     * The title of a group.
     *
     * @param key of the title in the texts
     */
    record Group(String key) implements PaletteRow {}

    /** An act that can be chosen. */
    record Entry(Act act) implements PaletteRow {}
}
