package org.smriti.app.state;

import org.smriti.app.probe.Script;

/** What a person can try on the models of a session. Every call returns at once; what comes of it arrives as an {@link Event}. */
public interface Experiments {

    /** Runs a script from where the agent stands, beside the session, which stays as it is. */
    void probe(Script script);
}
