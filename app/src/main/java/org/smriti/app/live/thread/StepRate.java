package org.smriti.app.live.thread;

/** Measures how many steps a second are taken, the latest counting most. */
public final class StepRate {

    private static final double NEWEST = 0.1;

    private long last;
    private double perSecond;

    /** Counts a step that is taken now. */
    public void stepped() {
        long now = System.nanoTime();
        if (last > 0) {
            double rate = 1e9 / (now - last);
            perSecond = perSecond == 0 ? rate : (1 - NEWEST) * perSecond + NEWEST * rate;
        }
        last = now;
    }

    /** Leaves out the time until the next step, as none is asked for. */
    public void rest() {
        last = 0;
    }

    /** Steps a second of late. */
    public double perSecond() {
        return perSecond;
    }
}
