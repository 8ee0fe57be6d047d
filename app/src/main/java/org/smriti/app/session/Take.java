package org.smriti.app.session;

import org.smriti.model.memory.Settings;

/** How the own steps of a branch were made. */
public sealed interface Take {

    /** Live, under a person's keys or a policy. */
    record Live() implements Take {}

    /**
     * Anew, with the actions that were recorded.
     *
     * @param prefix clean frames before the first regenerated one that the model saw; 0 for none
     * @param settings denoising steps and seed
     * @param noise level τ of the noise on the prefix, 0…1
     */
    record Regenerated(int prefix, Settings settings, float noise) implements Take {}
}
