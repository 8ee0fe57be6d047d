package org.smriti.app.state;

import org.smriti.app.probe.Script;
import org.smriti.app.session.Surgery;

/** What a person can try on the models of a session. Every call returns at once; what comes of it arrives as an {@link Event}. */
public interface Experiments {

    /** Runs a script from where the agent stands, beside the session, which stays as it is. */
    void probe(Script script);

    /**
     * Makes steps anew after clean prefixes of several lengths, beside the session, which stays as it is.
     *
     * @param at index of the first of them
     * @param steps of denoising
     * @param noise level τ of the noise on the prefix, 0…1
     */
    void sweep(int at, int steps, double noise);

    /** Operates on what Smriti remembers; its twin goes on untouched beside it. */
    void operate(Surgery surgery);

    /** Ends the operation: Smriti remembers what the twin does. */
    void heal();
}
