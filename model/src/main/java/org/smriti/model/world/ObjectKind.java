package org.smriti.model.world;

import java.util.Locale;

/** Kinds of single objects, of which predicted frames can be right or wrong one by one. */
public enum ObjectKind {
    /** A coloured sphere. */
    SPHERE("spheres"),
    /** A place where the agent changed what was there. */
    CHANGED("changed blocks"),
    /** A thing in the open bag, and how many there are of it. */
    CARRIED("inventory"),
    /** The tool in the open bag: the last that was made. */
    TOOL("tools"),
    /** Something by which one knows a place. */
    LANDMARK("landmarks"),
    /** The colour of a figure that passes. */
    COLOUR("colours"),
    /** Its shape. */
    SHAPE("shapes"),
    /** The pattern on it. */
    PATTERN("patterns"),
    /** Its place: where its way has led it. */
    WAY("ways");

    private final String label;

    ObjectKind(String label) {
        this.label = label;
    }

    /** Its name in tables. */
    public String label() {
        return label;
    }

    /** Its name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
