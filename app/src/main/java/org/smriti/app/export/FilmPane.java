package org.smriti.app.export;

import java.util.Optional;
import org.smriti.app.session.Provenance;

/**
 * One of the pictures side by side.
 *
 * @param title above it, on the left
 * @param note above it, on the right: a score, or nothing
 * @param rgb R·R·3 bytes
 * @param border provenance of the frame, which colours the border; none if it is in no memory
 */
public record FilmPane(String title, String note, byte[] rgb, Optional<Provenance> border) {}
