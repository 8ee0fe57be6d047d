package org.smriti.app.runtime;

/** Measures how many steps a second are taken, the latest counting most; a rest between two steps does not count. */
final class Pulse {

    private static final double NEWEST = 0.1;

    private long last;
    private double perSecond;

    /** A step is taken now. */
    void beat() {
        long now = System.nanoTime();
        if (last > 0) {
            double rate = 1e9 / (now - last);
            perSecond = perSecond == 0 ? rate : (1 - NEWEST) * perSecond + NEWEST * rate;
        }
        last = now;
    }

    /** No step is wanted. */
    void rest() {
        last = 0;
    }

    double perSecond() {
        return perSecond;
    }
}
