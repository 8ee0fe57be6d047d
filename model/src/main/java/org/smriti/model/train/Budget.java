package org.smriti.model.train;

/** How long a run trains. */
public sealed interface Budget {

    /** The share of the budget that is spent, from 0 up; 1 or more means done. */
    double spent(long steps, double seconds);

    /** A number of steps: the same on every machine. */
    record Steps(long steps) implements Budget {
        @Override
        public double spent(long done, double seconds) {
            return (double) done / steps;
        }
    }

    /** A time of training, pauses between sessions not counted. */
    record Minutes(double minutes) implements Budget {
        @Override
        public double spent(long done, double seconds) {
            return seconds / (60 * minutes);
        }
    }
}
