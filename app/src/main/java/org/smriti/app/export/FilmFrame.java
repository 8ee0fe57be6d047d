package org.smriti.app.export;

import java.util.List;
import org.smriti.app.session.Provenance;

/**
 * One moment of a film.
 *
 * @param provenance on the band below
 * @param caption below everything
 * @param panes from the left
 */
public record FilmFrame(Provenance provenance, String caption, List<FilmPane> panes) {}
