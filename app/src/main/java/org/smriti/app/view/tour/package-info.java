/** The card of a tour: {@link org.smriti.app.view.tour.TourView}. */
package org.smriti.app.view.tour;
