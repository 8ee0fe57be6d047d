package org.smriti.app.state;

/** What steers the agent. */
public enum Driver {
    /** The person's keys. */
    PERSON,
    /** A policy that walks from goal to goal. */
    AUTO
}
