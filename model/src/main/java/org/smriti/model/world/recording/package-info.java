/**
 * RecordedWalk: a world, a way of walking and a renderer become episodes.
 *
 * <p>May use all of the world; nothing of the world uses it. Begin with {@link org.smriti.model.world.recording.Recorder}.
 */
package org.smriti.model.world.recording;
