package org.smriti.app.tour;

import java.util.List;

/**
 * A guided tour of the window.
 *
 * @param id of its file
 * @param title of its menu entry
 * @param steps in order, at least one
 */
public record Tour(String id, Words title, List<TourStep> steps) {}
