package org.smriti.app.files;

/** What to do when a session is opened with other models than it was made with. */
public enum OtherModels {
    /** Refuse: what comes next would not be what would have come. */
    REFUSE,
    /** Go on with them: the past stays what it was, their memories are made of the same frames. */
    ACCEPT
}
