package org.smriti.model.world;

/** What a person can hold to steer; a world says what it means there. */
public enum Control {
    FORWARD,
    LEFT,
    RIGHT
}
