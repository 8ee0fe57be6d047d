package org.smriti.app.session;

import java.util.concurrent.CancellationException;

/** Hears how far something long has come, and says whether it shall go on. */
@FunctionalInterface
public interface Progress {

    /** Goes on to the end, unheard. */
    Progress UNHEARD = (done, total) -> true;

    /**
     * Called before each part.
     *
     * @return false to end it here; what is done stays
     */
    boolean goesOn(int done, int total);

    /** Counts parts as they begin, and ends when the progress says so. */
    final class Count {

        private final Progress progress;
        private final int total;
        private int done;

        Count(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        /**
         * Another part begins.
         *
         * @throws CancellationException if it shall not
         */
        void next() {
            if (!progress.goesOn(done++, total)) {
                throw new CancellationException("cancelled after " + (done - 1) + " of " + total);
            }
        }
    }
}
