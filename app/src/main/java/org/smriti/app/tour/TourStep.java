package org.smriti.app.tour;

import java.util.List;
import java.util.Optional;

/**
 * A stop of a tour.
 *
 * @param text what there is to see and what to do
 * @param preparations done when the step begins, in order
 * @param pointsAt id of the node that is meant, if one is
 * @param until what the person does before the tour goes on
 */
public record TourStep(Words text, List<Preparation> preparations, Optional<String> pointsAt, Goal until) {}
