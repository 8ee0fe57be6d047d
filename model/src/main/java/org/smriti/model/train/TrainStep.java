package org.smriti.model.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.OptionalDouble;
import org.smriti.model.nn.ChunkMask;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.train.clip.Batch;
import org.smriti.model.train.clip.StepNoise;

/** The forward and backward pass of one batch. */
final class TrainStep {

    private final WorldNet net;

    TrainStep(WorldNet net) {
        this.net = net;
    }

    /**
     * Leaves the gradients of the batch's loss on the parameters.
     *
     * @param scope for what is computed on the way
     * @param drawn for the batch: the same noise, batch and weights give the same gradients
     * @param ownLevel that the network is told of own frames, where some clips go on with them, see {@link OwnFrames}
     * @return the loss: the mean squared error of the noised frames, weighted
     */
    float run(NDManager scope, Batch batch, StepNoise drawn, OptionalDouble ownLevel) {
        NetConfig config = net.config();
        NoisyClips given = NoisyClips.of(batch, drawn.levels(), drawn.seed(), config, scope);
        StepNoise noise = drawn;
        NoisyClips input = given;
        if (ownLevel.isPresent()) {
            float level = (float) ownLevel.getAsDouble();
            noise = drawn.onOwnFrames(level);
            input = new OwnFrames(net, given, drawn, level, scope).shown();
        }
        float scale = 1f / ((float) noise.trained() * config.tokens() * config.patchValues());
        NDArray weights = scope.create(noise.weights(), new Shape(batch.clips(), batch.frames(), 1, 1))
                .mul(scale);
        Pass pass = new Pass(noise.frameCausal() ? ChunkMask.FRAME_CAUSAL : ChunkMask.BIDIRECTIONAL, Inspector.NONE);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray predicted = net.forward(input.noisy(), input.conditions(), net.emptyCarry(), pass)
                    .frames();
            NDArray loss = predicted.sub(input.clean()).square().mul(weights).sum();
            collector.backward(loss);
            return loss.getFloat();
        }
    }
}
