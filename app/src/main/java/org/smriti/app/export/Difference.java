package org.smriti.app.export;

/** Shows how a prediction differs from the truth. */
public final class Difference {

    private static final int MIDDLE = 128;

    private Difference() {}

    /** Grey where two frames agree, lighter or darker where the prediction is lighter or darker. */
    public static byte[] of(byte[] predicted, byte[] truth) {
        byte[] difference = new byte[truth.length];
        for (int i = 0; i < truth.length; i++) {
            int value = MIDDLE + (predicted[i] & 0xff) - (truth[i] & 0xff);
            difference[i] = (byte) Math.clamp(value, 0, 255);
        }
        return difference;
    }
}
