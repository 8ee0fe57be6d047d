package org.smriti.model.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.NetConfig;

/**
 * A batch as the network is given it.
 *
 * @param clean (B, T, S, 3·p²) the frames as patches
 * @param noisy the same, each frame mixed with as much Gaussian noise as its level says
 * @param conditions of the same frames
 */
record NoisyClips(NDArray clean, NDArray noisy, Conditions conditions) {

    /**
     * Adds the noise.
     *
     * @param noise B·T levels τ
     * @param seed of the noise
     */
    static NoisyClips of(Batch batch, float[] noise, int seed, NetConfig config, NDManager scope) {
        int clips = batch.clips();
        int frames = batch.frames();
        Shape shape = new Shape(clips, frames, config.tokens(), config.patchValues());
        NDArray clean = scope.create(batch.patches(), shape);
        Conditions conditions = Conditions.of(scope, clips, frames, noise, batch.actions(), batch.places());
        NDArray level = conditions.noise().reshape(clips, frames, 1, 1);
        Engine.getInstance().setRandomSeed(seed);
        NDArray pure = scope.randomNormal(shape);
        return new NoisyClips(clean, clean.add(pure.sub(clean).mul(level)), conditions);
    }
}
