package org.smriti.app.export;

import java.util.List;
import org.smriti.app.session.Provenance;

/**
 * One step of a film.
 *
 * @param provenance shown on the band below the panes
 * @param caption below the band
 * @param panes from the left
 */
public record FilmFrame(Provenance provenance, String caption, List<FilmPane> panes) {}
