package org.smriti.model.eval.task;

import org.smriti.model.world.Walk;

/** Comes to rest while frames are still shown: does the picture decay? */
public record StandStill() implements Task {

    @Override
    public String label() {
        return way().label();
    }

    @Override
    public Walk way() {
        return Walk.STAND_STILL;
    }
}
