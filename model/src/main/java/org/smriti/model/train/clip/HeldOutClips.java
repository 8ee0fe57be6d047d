package org.smriti.model.train.clip;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.world.Seeds;

/**
 * Clips of held-out worlds for a quick look at recall while training: the first part is shown clean, the rest is predicted from pure
 * noise.
 *
 * @param batch a clip for each world
 * @param shown frames that are shown
 */
public record HeldOutClips(Batch batch, int shown) {

    /** Worlds in each look. */
    public static final int WORLDS = 12;

    /** Seed of the noise: the same in each look, so that looks can be compared. */
    public static final int NOISE_SEED = 17;

    /** Share of the clip that is shown. */
    private static final double SHOWN = 0.6;

    /** The clips of one task of a stage. */
    public static HeldOutClips of(ClipSource source, Stage stage, ClipTask task) {
        Stage only = new Stage(stage.world(), stage.frames(), 1, Map.of(task, 1.0));
        List<Clip> clips = IntStream.range(0, WORLDS)
                .mapToObj(i -> source.clip(only, Seeds.heldOut(i), i))
                .toList();
        return new HeldOutClips(Batch.of(clips), (int) (stage.frames() * SHOWN));
    }

    /** B·T noise levels: none where the clip is shown, nothing but noise after it. */
    public float[] levels() {
        float[] levels = new float[batch.clips() * batch.frames()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = i % batch.frames() < shown ? 0 : 1;
        }
        return levels;
    }
}
