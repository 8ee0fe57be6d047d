/**
 * Recorded walks: frames, poses, actions and rewards in one place, and their files in Memory Maze's NumPy format.
 *
 * <p>Pictures come through {@link org.smriti.model.world.episode.FrameSource}; nothing here draws. Begin with
 * {@link org.smriti.model.world.episode.Episode}, of which {@link org.smriti.model.world.episode.RecordedWalk} is the part that files of
 * other programs have at least, and {@link org.smriti.model.world.episode.EpisodeFiles}.
 */
package org.smriti.model.world.episode;
