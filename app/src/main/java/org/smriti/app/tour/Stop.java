package org.smriti.app.tour;

import java.util.Optional;

/**
 * Where a person is on a tour.
 *
 * @param at index of the step
 * @param waiting what the tour waits for
 * @param done how many of the step's goals are met
 */
public record Stop(Tour tour, int at, Waiting waiting, int done) {

    /** What a tour waits for before it goes on. */
    public enum Waiting {
        /** Until what the step needs is there; its goal does not count yet. */
        FOR_PREPARATION,
        /** As soon as the step's goal is met. */
        FOR_GOAL,
        /** Only when asked to: a person who has gone back wants to read. */
        FOR_PERSON,
        /** For nothing: the last step is done. */
        OVER
    }

    /** The step; after the last one, the last. */
    public TourStep step() {
        return tour.steps().get(at);
    }

    /** The goal that is to be met next, if there is one. */
    public Optional<Goal> goal() {
        return step().until().stream().skip(done).findFirst();
    }

    /** Whether it is the tour's last. */
    public boolean isLast() {
        return at == tour.steps().size() - 1;
    }

    /** The same step, waiting for something else. */
    Stop waiting(Waiting other) {
        return new Stop(tour, at, other, done);
    }
}
