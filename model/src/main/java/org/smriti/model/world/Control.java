package org.smriti.model.world;

/** What a person can hold to steer; each world turns it into an action of its own, or ignores it. */
public enum Control {
    FORWARD,
    LEFT,
    RIGHT,
    /** Take what is ahead. */
    USE,
    /** Put something down ahead. */
    PLACE,
    /** Make something. */
    CRAFT,
    /** Look at what is carried. */
    INVENTORY
}
