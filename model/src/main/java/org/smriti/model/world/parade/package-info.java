/**
 * A world that is watched, without actions and without places: figures pass behind screens and come out again, a camera pans and cuts back.
 *
 * <p>All stands in slots and moves from slot to slot at a beat that the sun shows, as figures of a clock do: a slot is as wide as a token of the
 * small models. What is asked here is memory, not motion, which such models were slow to learn.
 *
 * <p>Lengths are in units of which a picture is {@value org.smriti.model.world.parade.Scene#VIEW} wide and high, x from the left end of the
 * scenery, y from the top. Begin with {@link org.smriti.model.world.parade.ParadeWorld}; a {@link org.smriti.model.world.parade.Scene} is what
 * a seed gives, and everything in it is a function of the frame's number.
 */
package org.smriti.model.world.parade;
