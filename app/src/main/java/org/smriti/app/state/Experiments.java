package org.smriti.app.state;

import org.smriti.app.probe.Script;
import org.smriti.app.session.Surgery;

/** The experiments of a person on the models of a session. Every call returns at once; its results arrive as {@link Event}s. */
public interface Experiments {

    /** Runs a script from where the agent stands, beside the session, which stays as it is. */
    void probe(Script script);

    /**
     * Regenerates steps after clean prefixes of several lengths, beside the session, which stays as it is.
     *
     * @param at index of the first of them
     * @param steps of denoising
     * @param noise level τ of the noise on the prefix, 0…1
     */
    void sweep(int at, int steps, double noise);

    /** Operates on Smriti's memory; its twin goes on unchanged beside it. */
    void operate(Surgery surgery);

    /** Ends the operation: Smriti has the memory of its twin again. */
    void heal();
}
