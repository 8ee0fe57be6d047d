package org.smriti.app.tiles;

import java.util.Locale;
import org.smriti.model.world.Action;

/** What an agent on the tiles can do. */
enum TilesAction implements Action {
    STAY,
    FORWARD,
    TURN_LEFT,
    TURN_RIGHT;

    @Override
    public int number() {
        return ordinal();
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
