package org.smriti.model.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.diffusion.NoiseLevels;
import org.smriti.model.nn.ChunkMask;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.NetConfig;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.world.SplitMix64;

/** The forward and backward pass of one batch. */
final class TrainStep {

    private final WorldNet net;
    private final DiffusionForcing forcing;
    private final double causalProbability;

    /**
     * Trains a network.
     *
     * @param causalProbability that a batch is masked frame by frame within chunks, as live play is
     */
    TrainStep(WorldNet net, DiffusionForcing forcing, double causalProbability) {
        this.net = net;
        this.forcing = forcing;
        this.causalProbability = causalProbability;
    }

    /**
     * Leaves the gradients of the batch's loss on the parameters.
     *
     * @param scope for what is computed on the way
     * @param seed of the noise: the same seed, batch and weights give the same gradients
     * @return the loss: the mean squared error in velocity of the noised frames
     */
    float run(NDManager scope, Batch batch, long seed) {
        NetConfig config = net.config();
        int clips = batch.clips();
        int frames = batch.frames();
        SplitMix64 random = SplitMix64.of(seed, "noise");
        float[] noise = new float[clips * frames];
        float[] weight = new float[clips * frames];
        int noised = 0;
        for (int clip = 0; clip < clips; clip++) {
            DiffusionForcing.Plan plan = forcing.draw(frames, random);
            for (int frame = 0; frame < frames; frame++) {
                noise[clip * frames + frame] = plan.noise()[frame];
                if (frame >= plan.prefix()) {
                    weight[clip * frames + frame] = NoiseLevels.weight(plan.noise()[frame]);
                    noised++;
                }
            }
        }
        ChunkMask mask = random.nextDouble() < causalProbability ? ChunkMask.FRAME_CAUSAL : ChunkMask.BIDIRECTIONAL;

        NoisyClips input = NoisyClips.of(batch, noise, (int) (random.nextLong() >>> 33), config, scope);
        float scale = 1f / ((float) noised * config.tokens() * config.patchValues());
        NDArray weights = scope.create(weight, new Shape(clips, frames, 1, 1)).mul(scale);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray predicted = net.forward(
                            input.noisy(), input.conditions(), net.emptyCarry(), new Pass(mask, Inspector.NONE))
                    .frames();
            NDArray loss = predicted.sub(input.clean()).square().mul(weights).sum();
            collector.backward(loss);
            return loss.getFloat();
        }
    }
}
