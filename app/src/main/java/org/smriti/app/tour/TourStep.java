package org.smriti.app.tour;

import java.util.List;
import java.util.Optional;

/**
 * A step of a tour.
 *
 * @param text what there is to see and what to do
 * @param preparations done when the step begins, one after another
 * @param pointsAt id of the node that the text is about, if it is about one
 * @param until the goals that the person reaches, one after another, before the tour goes on; none if the step is only read
 * @param guess the question that the text asks, if it asks one
 * @param note for the person who teaches, left out before an audience
 */
public record TourStep(
        Words text,
        List<Preparation> preparations,
        Optional<String> pointsAt,
        List<Goal> until,
        Optional<Guess> guess,
        Optional<Words> note) {}
