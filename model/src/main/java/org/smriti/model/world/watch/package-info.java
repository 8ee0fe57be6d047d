/**
 * What worlds share in which there is nothing to do but watch: one action, no places, a moment that is a frame's number. Begin with
 * {@link org.smriti.model.world.watch.WatchedWorld}.
 */
package org.smriti.model.world.watch;
