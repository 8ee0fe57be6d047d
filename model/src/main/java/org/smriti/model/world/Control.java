package org.smriti.model.world;

/** What a person can hold to steer; each world turns it into an action of its own. */
public enum Control {
    FORWARD,
    LEFT,
    RIGHT
}
