package org.smriti.model.world.parade;

import org.smriti.model.world.Action;

/** All that can be done in a world that is watched. */
public enum ParadeAction implements Action {
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
