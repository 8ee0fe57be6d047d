package org.smriti.app.session;

/** How a frame that a model has in its memory came to be. */
public enum Provenance {
    /** The maze's own frame. */
    OBSERVED,
    /** The model's own prediction, while it lived on its predictions. */
    IMAGINED,
    /** The model's prediction in a take that was made later, from a clean prefix. */
    REGENERATED
}
