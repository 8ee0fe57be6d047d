package org.smriti.app.files;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A session that was left.
 *
 * @param left when
 * @param preview what can be shown of it; none if the file was written before there were previews, or is damaged
 */
public record EarlierSession(Path file, Instant left, Optional<Preview> preview) {}
