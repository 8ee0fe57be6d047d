package org.smriti.model.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The clips of one step, one after the other.
 *
 * @param clips B
 * @param frames T
 * @param patches B·T·S·3p² pixel values
 * @param actions B·T action indices
 * @param places B·T·4 values
 */
record Batch(int clips, int frames, float[] patches, int[] actions, float[] places) {

    static Batch of(List<Clip> clips) {
        int[] actions = clips.stream()
                .flatMapToInt(clip -> Arrays.stream(clip.actions()))
                .toArray();
        return new Batch(
                clips.size(),
                actions.length / clips.size(),
                joined(clips, Clip::patches),
                actions,
                joined(clips, Clip::places));
    }

    private static float[] joined(List<Clip> clips, Function<Clip, float[]> part) {
        int length = part.apply(clips.getFirst()).length;
        float[] all = new float[clips.size() * length];
        for (int i = 0; i < clips.size(); i++) {
            System.arraycopy(part.apply(clips.get(i)), 0, all, i * length, length);
        }
        return all;
    }
}
