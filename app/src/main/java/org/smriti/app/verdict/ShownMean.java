package org.smriti.app.verdict;

import org.smriti.model.eval.score.Psnr;

/** The mean of the frames shown so far: the best guess of a view without a memory of any single one. */
public final class ShownMean {

    private long[] sums = {};
    private int count;

    /** Adds a frame. */
    public void add(byte[] frame) {
        if (sums.length != frame.length) {
            sums = new long[frame.length];
            count = 0;
        }
        count++;
        sum(frame, 1);
    }

    /** Takes away a frame that was added. */
    void remove(byte[] frame) {
        count--;
        sum(frame, -1);
    }

    private void sum(byte[] frame, int sign) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * (frame[i] & 0xff);
        }
    }

    /** The mean; no bytes if no frame has been shown. */
    public byte[] frame() {
        byte[] mean = new byte[count == 0 ? 0 : sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (byte) Math.round((double) sums[i] / count);
        }
        return mean;
    }

    /** PSNR of the mean against a frame of the same size, dB; NaN if no frame has been shown. */
    public double psnr(byte[] truth) {
        return count == 0 ? Double.NaN : Psnr.of(frame(), truth);
    }
}
