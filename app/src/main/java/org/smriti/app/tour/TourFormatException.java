package org.smriti.app.tour;

import org.smriti.model.io.OneLine;

/** A file is no tour; its message says in one line where and why. */
public final class TourFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    TourFormatException(String message) {
        super(OneLine.of(message));
    }
}
