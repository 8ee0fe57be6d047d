package org.smriti.app.session.tick;

/** How a frame that a model has in its memory came to be. */
public enum Provenance {
    /** The frame that the camera delivered. */
    OBSERVED,
    /** The model's own prediction, in the mode in which predictions are remembered. */
    IMAGINED,
    /** The model's own prediction, on a branch that was regenerated from a clean prefix. */
    REGENERATED
}
