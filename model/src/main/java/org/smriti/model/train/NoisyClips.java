package org.smriti.model.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Patches;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.train.clip.Batch;

/**
 * A batch as the network is given it.
 *
 * @param clean (B, T, S, 3·p²) the frames as patches
 * @param pure Gaussian noise of the same shape
 * @param noisy the frames, each mixed with as much of the noise as its level says
 * @param conditions of the same frames
 */
record NoisyClips(NDArray clean, NDArray pure, NDArray noisy, Conditions conditions) {

    /**
     * Adds the noise.
     *
     * @param levels B·T noise levels τ
     * @param seed of the noise
     */
    static NoisyClips of(Batch batch, float[] levels, int seed, NetConfig config, NDManager scope) {
        int clips = batch.clips();
        int frames = batch.frames();
        Shape shape = new Shape(clips, frames, config.tokens(), config.patchValues());
        NDArray clean = scope.create(patches(batch, config), shape);
        Conditions conditions =
                Conditions.of(scope, clips, frames, config.actions(), levels, actions(batch), batch.places());
        NDArray level = conditions.noise().reshape(clips, frames, 1, 1);
        Engine.getInstance().setRandomSeed(seed);
        NDArray pure = scope.randomNormal(shape);
        return new NoisyClips(clean, pure, clean.add(pure.sub(clean).mul(level)), conditions);
    }

    private static float[] patches(Batch batch, NetConfig config) {
        Patches patches = Patches.of(config);
        float[] pixels = new float[batch.rgb().length];
        for (int offset = 0; offset < pixels.length; offset += patches.values()) {
            patches.cut(batch.rgb(), offset, pixels, offset);
        }
        return pixels;
    }

    private static int[] actions(Batch batch) {
        int[] actions = new int[batch.actions().length];
        for (int i = 0; i < actions.length; i++) {
            actions[i] = batch.actions()[i];
        }
        return actions;
    }
}
