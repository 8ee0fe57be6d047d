package org.smriti.app.export;

import java.util.List;
import org.smriti.app.session.tick.Provenance;

/**
 * One step of a film.
 *
 * @param step its index in the session or probe
 * @param provenance shown on the band below the panes
 * @param caption below the band
 * @param panes from the left
 */
public record FilmFrame(int step, Provenance provenance, String caption, List<FilmPane> panes) {

    /** The word for what a model did with its frame. */
    static String word(Provenance provenance) {
        return switch (provenance) {
            case OBSERVED -> "seen";
            case IMAGINED -> "imagined";
            case REGENERATED -> "regenerated";
        };
    }
}
