package org.smriti.app.state;

import java.util.List;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Surgery;

/** Experiments on the models of a session. Every call returns at once; its result arrives as an {@link Event}. */
public interface Experiments {

    /** Runs a probe from where the agent stands, beside the session, which is not changed. */
    void probe(Script script);

    /**
     * Regenerates steps after clean prefixes of several lengths, beside the session, which is not changed.
     *
     * @param at index of the first of them
     * @param steps of denoising
     * @param noise level τ of the noise on the prefix, 0…1
     */
    void sweep(int at, int steps, double noise);

    /** Changes Smriti's memory; a twin with the unchanged memory plays beside it. */
    default void operate(Surgery surgery) {
        operate(List.of(surgery));
    }

    /** Does several operations on Smriti's memory between the same two steps, in order. */
    void operate(List<Surgery> operations);

    /** Ends the operation: replaces Smriti's memory by the twin's. */
    void heal();
}
