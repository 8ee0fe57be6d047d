package org.smriti.app.cli.options;

/** A failure that the person can put right; the message is one line: what was wrong and what was expected. Exit code 2. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the line. */
    public UsageException(String message) {
        super(message);
    }

    /** Makes the line from an exception whose message is fit for people. */
    public UsageException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
