package org.smriti.model.train.clip;

import java.io.IOException;

/** The reader of a feed has closed it. */
final class FeedClosedException extends IOException {

    private static final long serialVersionUID = 1L;

    FeedClosedException(IOException cause) {
        super("the reader of the feed has closed it", cause);
    }
}
