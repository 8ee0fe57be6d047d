package org.smriti.app.tour;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A guided tour of the window.
 *
 * @param id of its file
 * @param title of its menu entry
 * @param steps in order, at least one
 */
public record Tour(String id, Words title, List<TourStep> steps) {

    /** Names of the models that it needs. */
    public Set<String> models() {
        return steps.stream()
                .flatMap(step -> step.preparations().stream())
                .filter(Preparation.Scene.class::isInstance)
                .map(Preparation.Scene.class::cast)
                .flatMap(scene -> Stream.concat(scene.own().stream(), scene.rival().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
