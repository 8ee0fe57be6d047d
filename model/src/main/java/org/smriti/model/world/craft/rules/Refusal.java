package org.smriti.model.world.craft.rules;

import java.util.Locale;

/** Why something cannot be done. */
public enum Refusal {
    /** No block is within reach. */
    NOTHING_AHEAD,
    /** Walls around the valley and landmarks stay. */
    STAYS,
    /** It takes a pickaxe, or a better one. */
    NEEDS_PICKAXE,
    /** As much of it is carried as can be. */
    BAG_FULL,
    /** Nothing is carried that can be placed. */
    NOTHING_TO_PLACE,
    /** The cell ahead is not free, or not within reach. */
    NO_ROOM,
    /** No recipe is both wanted and possible. */
    NOTHING_TO_MAKE;

    /** Its name in files and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
