package org.smriti.app.bench;

import java.io.IOException;

/** Tells that the twin in Python cannot be timed: one line that says why and what to do. */
public final class EagerException extends IOException {

    private static final long serialVersionUID = 1L;

    EagerException(String message) {
        super(message);
    }
}
