package org.smriti.model.train.plan;

/** How long a run trains. */
public sealed interface Budget {

    /** The share of the budget that is spent, from 0 up; 1 or more means done. */
    double spent(long steps, double seconds);

    /** A number of steps: the same on every machine. */
    record Steps(long steps) implements Budget {

        /** Checks that there is something to do. */
        public Steps {
            if (steps < 1) {
                throw new IllegalArgumentException("a run takes at least one step, not " + steps);
            }
        }

        @Override
        public double spent(long done, double seconds) {
            return (double) done / steps;
        }
    }

    /** A time of training: neither pauses between sessions count nor evaluations and saving. */
    record Minutes(double minutes) implements Budget {

        /** Checks that there is some time. */
        public Minutes {
            if (!(minutes > 0 && minutes < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a run takes some minutes, not " + minutes);
            }
        }

        @Override
        public double spent(long done, double seconds) {
            return seconds / (60 * minutes);
        }
    }
}
