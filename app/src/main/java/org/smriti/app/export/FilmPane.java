package org.smriti.app.export;

import java.util.Optional;
import org.smriti.app.session.tick.Provenance;

/**
 * One of the pictures side by side.
 *
 * @param title above it
 * @param model name of the model that made it, below the title; empty if none did, or if the title is its name
 * @param note beside that, on the right: a score, or nothing
 * @param rgb R·R·3 bytes
 * @param border provenance of the frame, which colours the border; none if it is in no memory
 */
public record FilmPane(String title, String model, String note, byte[] rgb, Optional<Provenance> border) {

    /** The same with another picture. */
    public FilmPane showing(byte[] other) {
        return new FilmPane(title, model, note, other, border);
    }
}
