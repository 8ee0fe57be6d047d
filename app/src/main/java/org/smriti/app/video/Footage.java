package org.smriti.app.video;

import java.util.Optional;
import org.smriti.model.world.episode.Frames;

/**
 * Frames of a film.
 *
 * @param frames at least one
 * @param rate at which they were taken, frames for each second
 * @param damage if the file is broken in a part of what was asked for: what FFmpeg says of it, in one line
 */
public record Footage(Frames frames, double rate, Optional<String> damage) {}
