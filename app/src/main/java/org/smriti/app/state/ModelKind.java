package org.smriti.app.state;

import java.util.Optional;

/**
 * What is known of a model that is not loaded.
 *
 * @param variant its architecture; empty where its configuration cannot be read
 * @param worlds what it was made for, if known
 */
public record ModelKind(String variant, Optional<Worlds> worlds) {

    /** A model of which nothing is known. */
    public static final ModelKind UNKNOWN = new ModelKind("", Optional.empty());

    /**
     * Which worlds a network can play in.
     *
     * @param side pixels on a side of its frames
     * @param actions how many things can be done there
     */
    public record Worlds(int side, int actions) {}

    /** Whether it can join a session; of one that is not known choosing it tells. */
    public boolean suits(Opened session) {
        Worlds here = new Worlds(session.side(), session.kind().actions().size());
        return worlds.filter(made -> !made.equals(here)).isEmpty();
    }
}
