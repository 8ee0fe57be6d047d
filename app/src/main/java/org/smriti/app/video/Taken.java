package org.smriti.app.video;

import java.util.Optional;

/**
 * How many frames were read.
 *
 * @param frames at least one
 * @param damage if the file is broken in a part of what was asked for: what FFmpeg says of it, in one line
 */
public record Taken(int frames, Optional<String> damage) {}
