package org.smriti.model.train;

import java.io.IOException;

/** A run that cannot go on; one line that says why, and from where it can be resumed. */
public final class TrainingException extends IOException {

    private static final long serialVersionUID = 1L;

    TrainingException(String message) {
        super(message);
    }

    TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
