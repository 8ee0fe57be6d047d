package org.smriti.model.eval.task;

import org.smriti.model.world.Walk;

/** A scene goes by: does the model know what was hidden, and what the camera comes back to? */
public record Watch() implements Task {

    @Override
    public String label() {
        return way().label();
    }

    @Override
    public Walk way() {
        return Walk.WATCH;
    }
}
