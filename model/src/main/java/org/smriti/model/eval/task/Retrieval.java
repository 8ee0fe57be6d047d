package org.smriti.model.eval.task;

import org.smriti.model.world.Walk;

/** Wanders while frames are shown, then goes exactly back (paper, "spatial retrieval"). */
public record Retrieval() implements Task {

    @Override
    public String label() {
        return "retrieval";
    }

    @Override
    public Walk way() {
        return Walk.RETRACE;
    }
}
