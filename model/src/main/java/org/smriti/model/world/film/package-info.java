/**
 * A world that is films: its places are stretches of them, there is nothing to do but watch, and nothing is known of what they show.
 *
 * <p>It is not in the catalogue of worlds, since it needs films: one that was opened, or the library of a training run, which lies in the
 * run's folder. Begin with {@link org.smriti.model.world.film.FilmWorld}; which frames of a library are trained on, and which are held out,
 * says {@link org.smriti.model.world.film.FilmLibrary}. How films are decoded, nothing here knows.
 */
package org.smriti.model.world.film;
