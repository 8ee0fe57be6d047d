package org.smriti.app.files;

/** What to do when a session is opened with other models than it was made with. */
public enum OtherModels {
    /** Refuse: the next steps would not be what they would have been. */
    REFUSE,
    /** Go on with them: the steps so far stay as they are, and the memories are made from the same frames. */
    ACCEPT
}
