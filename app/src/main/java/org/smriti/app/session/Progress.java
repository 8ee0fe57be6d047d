package org.smriti.app.session;

import java.util.concurrent.CancellationException;

/** Is told how far a long task has come, and decides whether it goes on. */
@FunctionalInterface
public interface Progress {

    /** Lets every task go on to its end. */
    Progress UNHEARD = (done, total) -> true;

    /**
     * Is called before each part.
     *
     * @return false to end it here; what is done stays
     */
    boolean goesOn(int done, int total);

    /** Counts the parts of a task that cannot end half done. */
    final class Count {

        private final Progress progress;
        private final int total;
        private int done;

        Count(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        /**
         * Tells that another part begins.
         *
         * @throws CancellationException if the progress cancels
         */
        void next() {
            if (!progress.goesOn(done++, total)) {
                throw new CancellationException("cancelled after " + (done - 1) + " of " + total);
            }
        }
    }
}
