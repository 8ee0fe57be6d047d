package org.smriti.model.eval.task;

import org.smriti.model.world.Walk;

/** Wanders on after the frames shown (paper, "spatial reasoning"). */
public record Reasoning() implements Task {

    @Override
    public String label() {
        return "reasoning";
    }

    @Override
    public Walk way() {
        return Walk.GOALS;
    }
}
