package org.smriti.app.state;

/** Who steers. */
public enum Driver {
    /** The person's keys. */
    PERSON,
    /** A policy that walks from goal to goal. */
    AUTO
}
