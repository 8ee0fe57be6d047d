package org.smriti.app.tour;

/**
 * Where a person is on a tour.
 *
 * @param at index of the step
 * @param waiting what the tour waits for
 */
public record Stop(Tour tour, int at, Waiting waiting) {

    /** What a tour waits for before it goes on. */
    public enum Waiting {
        /** As soon as the step's goal is met. */
        FOR_GOAL,
        /** Only when asked to: a person who has gone back wants to read. */
        FOR_PERSON
    }

    /** The step. */
    public TourStep step() {
        return tour.steps().get(at);
    }

    /** Whether it is the tour's last. */
    public boolean isLast() {
        return at == tour.steps().size() - 1;
    }
}
