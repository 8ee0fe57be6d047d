/**
 * Tours: what to try and what to see, step by step; each step waits for something that the person does in the real window.
 *
 * <p>A {@link org.smriti.app.tour.Tour} is data, read by {@link org.smriti.app.tour.TourReader} from {@code assets/tours} or from a lesson that a
 * person opens; {@link
 * org.smriti.app.tour.Tutor} leads through one. Depends on no window.
 */
package org.smriti.app.tour;
