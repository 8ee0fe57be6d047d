package org.smriti.model.world;

/** What an action can do in a world that its agents change, besides moving them. */
public enum Deed {
    /** Something was taken. */
    TOOK,
    /** Something was put down. */
    PLACED,
    /** Something was made. */
    MADE,
    /** One of these was tried in vain. */
    REFUSED,
    /** What is carried was looked at. */
    LOOKED
}
