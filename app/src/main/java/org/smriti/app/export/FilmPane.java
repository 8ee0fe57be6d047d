package org.smriti.app.export;

import java.util.Optional;
import org.smriti.app.session.Provenance;

/**
 * One of the pictures side by side.
 *
 * @param title above it, on the left
 * @param note above it, on the right: a score, or nothing
 * @param rgb R·R·3 bytes
 * @param border of the frame that a memory was given; none for what no memory has
 */
public record FilmPane(String title, String note, byte[] rgb, Optional<Provenance> border) {}
