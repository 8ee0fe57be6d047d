package org.smriti.app.tour;

/**
 * Where one is on a tour.
 *
 * @param at index of the step
 * @param waiting whether the tour goes on by itself
 */
public record Stop(Tour tour, int at, Waiting waiting) {

    /** Whether a tour goes on by itself. */
    public enum Waiting {
        /** As soon as the step's goal is met. */
        FOR_GOAL,
        /** Only when asked to: who has gone back wants to read. */
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
