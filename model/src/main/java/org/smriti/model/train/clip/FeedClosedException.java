package org.smriti.model.train.clip;

import java.io.IOException;

/** Whoever read a feed has closed it. */
final class FeedClosedException extends IOException {

    private static final long serialVersionUID = 1L;

    FeedClosedException(IOException cause) {
        super("nobody reads the feed any more", cause);
    }
}
