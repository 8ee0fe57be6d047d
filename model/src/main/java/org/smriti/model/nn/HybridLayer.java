package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.LayerPart;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Params;

/**
 * One layer: block-wise scan, frame attention, MLP, each a gated residual branch; a branch may be absent.
 *
 * <p>Here and below, sums are taken in place where the gradient needs only the factors of what is overwritten: a pass is bound by
 * memory, not by arithmetic.
 */
final class HybridLayer {

    /** What a layer returns: (B, T, S, d), and what it hands to the next chunk. */
    record Result(NDArray x, LayerCarry carry) {}

    /** A branch's block with its norm. */
    private record Branch<T>(T block, AdaptiveNorm norm) {}

    private final int number;
    private final Optional<Branch<BlockScan>> scan;
    private final Optional<Branch<FrameAttention>> attention;
    private final Branch<Mlp> mlp;

    HybridLayer(Params params, NDManager constants, NetConfig config, int number, Rotary rotary) {
        this.number = number;
        LayerConfig layer = config.layers().get(number);
        scan = layer.scan()
                .map(block -> new Branch<>(
                        new BlockScan(params.scope("scan"), constants, config, block, number),
                        new AdaptiveNorm(params.scope("scan.norm"), constants, config.width(), AdaptiveNorm.GATED)));
        attention = layer.attention() == AttentionSpan.NONE
                ? Optional.empty()
                : Optional.of(new Branch<>(
                        new FrameAttention(params.scope("attention"), constants, config, layer.attention(), rotary),
                        new AdaptiveNorm(
                                params.scope("attention.norm"), constants, config.width(), AdaptiveNorm.GATED)));
        mlp = new Branch<>(
                new Mlp(params.scope("mlp"), config.width(), config.mlpWidth()),
                new AdaptiveNorm(params.scope("mlp.norm"), constants, config.width(), AdaptiveNorm.GATED));
    }

    /**
     * Runs the layer.
     *
     * @param x (B, T, S, d)
     * @param inputs what all layers share
     * @param carry what this layer kept of the frames before
     */
    Result forward(NDArray x, LayerInputs inputs, LayerCarry carry, Pass pass) {
        LayerCarry next = LayerCarry.EMPTY;
        if (scan.isPresent()) {
            Branch<BlockScan> branch = scan.get();
            AdaptiveNorm.Modulation modulation = branch.norm().modulation(inputs.condition(LayerPart.SCAN));
            BlockScan.Result result = branch.block().forward(branch.norm().enter(x, modulation), inputs.view(), carry);
            x = result.out().mul(modulation.gate()).addi(x);
            next = new LayerCarry(Optional.of(result.state()), result.tail(), next.keys(), next.values());
            pass.inspector().state(number, result.state());
            pass.inspector().done(number, LayerPart.SCAN, x);
        }
        if (attention.isPresent()) {
            Branch<FrameAttention> branch = attention.get();
            AdaptiveNorm.Modulation modulation = branch.norm().modulation(inputs.condition(LayerPart.ATTENTION));
            FrameAttention.Result result =
                    branch.block().forward(branch.norm().enter(x, modulation), inputs.view(), carry, pass, number);
            x = result.out().mul(modulation.gate()).addi(x);
            next = new LayerCarry(next.state(), next.tail(), Optional.of(result.keys()), Optional.of(result.values()));
            pass.inspector().done(number, LayerPart.ATTENTION, x);
        }
        AdaptiveNorm.Modulation modulation = mlp.norm().modulation(inputs.condition(LayerPart.MLP));
        x = mlp.block()
                .forward(mlp.norm().enter(x, modulation))
                .mul(modulation.gate())
                .addi(x);
        pass.inspector().done(number, LayerPart.MLP, x);
        return new Result(x, next);
    }
}
