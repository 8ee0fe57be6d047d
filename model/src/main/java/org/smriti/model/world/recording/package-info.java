/**
 * Recording: a world, a walk and a renderer make episodes.
 *
 * <p>May use all of the world; nothing of the world uses it. Begin with {@link org.smriti.model.world.recording.Recorder}.
 */
package org.smriti.model.world.recording;
