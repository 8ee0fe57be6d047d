package org.smriti.model.train.clip;

import java.util.List;

/**
 * Clips of one length, one after the other.
 *
 * @param clips B
 * @param frames T
 * @param rgb B·T·R·R·3 bytes, see {@link Clip}
 * @param actions B·T action indices
 * @param places B·T·4 values
 */
public record Batch(int clips, int frames, byte[] rgb, byte[] actions, float[] places) {

    /** Joins clips. */
    public static Batch of(List<Clip> clips) {
        Clip first = clips.getFirst();
        int count = clips.size();
        byte[] rgb = new byte[count * first.rgb().length];
        byte[] actions = new byte[count * first.actions().length];
        float[] places = new float[count * first.places().length];
        for (int i = 0; i < count; i++) {
            Clip clip = clips.get(i);
            System.arraycopy(clip.rgb(), 0, rgb, i * clip.rgb().length, clip.rgb().length);
            System.arraycopy(clip.actions(), 0, actions, i * clip.actions().length, clip.actions().length);
            System.arraycopy(clip.places(), 0, places, i * clip.places().length, clip.places().length);
        }
        return new Batch(count, first.actions().length, rgb, actions, places);
    }

    /** Bytes of one frame. */
    public int frameBytes() {
        return rgb.length / (clips * frames);
    }

    /** Where a frame begins in {@link #rgb}. */
    public int offset(int clip, int frame) {
        return (clip * frames + frame) * frameBytes();
    }
}
