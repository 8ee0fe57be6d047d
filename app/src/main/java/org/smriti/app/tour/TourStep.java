package org.smriti.app.tour;

import java.util.List;
import java.util.Optional;

/**
 * A step of a tour.
 *
 * @param text what there is to see and what to do
 * @param preparations done when the step begins, in order
 * @param pointsAt id of the node that the text is about, if it is about one
 * @param until the goal that the person reaches before the tour goes on
 */
public record TourStep(Words text, List<Preparation> preparations, Optional<String> pointsAt, Goal until) {}
