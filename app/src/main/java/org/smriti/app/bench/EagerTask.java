package org.smriti.app.bench;

/** What is timed in Java and in Python in turn. */
enum EagerTask {
    /** One pass over a batch of clips. */
    PASS("pass"),
    /** A chunk predicted and observed in the profile {@code realtime}, frame after frame. */
    LIVE("live"),
    /** A step of training. */
    TRAINING("training");

    private final String label;

    EagerTask(String label) {
        this.label = label;
    }

    /** Its name in the report and in {@code turns.py}. */
    String label() {
        return label;
    }
}
