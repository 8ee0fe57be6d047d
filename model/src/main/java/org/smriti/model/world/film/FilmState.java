package org.smriti.model.world.film;

import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;

/**
 * A moment of a film.
 *
 * @param frame its number, from the film's beginning
 */
public record FilmState(int frame) implements AgentState {

    /** Whoever watches is nowhere. */
    private static final Pose NOWHERE = new Pose(0, 0, 0);

    @Override
    public Pose pose() {
        return NOWHERE;
    }
}
