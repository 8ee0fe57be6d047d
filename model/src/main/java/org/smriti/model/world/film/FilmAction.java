package org.smriti.model.world.film;

import org.smriti.model.world.Action;

/** All that can be done with a film. */
public enum FilmAction implements Action {
    WATCH;

    @Override
    public int number() {
        return ordinal();
    }

    @Override
    public String label() {
        return "watch";
    }
}
