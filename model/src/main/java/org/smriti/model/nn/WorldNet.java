package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.model.io.HostTensor;
import org.smriti.model.nn.config.LayerPart;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.MatmulShape;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/**
 * The denoiser: from noisy frames, their noise levels, actions and poses it predicts the clean frames, in pixels.
 *
 * <p>It holds no state. What it remembers of the frames before a pass comes in as one {@link LayerCarry} per layer and goes out the
 * same way, so that a clip can be run whole or chunk by chunk with the same result.
 */
public final class WorldNet {

    /**
     * What a pass returns.
     *
     * @param frames (B, T, S, 3·p²) predicted clean frames as patches
     * @param carry what each layer hands on; of use only where the pass ended with a whole chunk
     */
    public record Output(NDArray frames, List<LayerCarry> carry) {}

    private static final String ACTION_WEIGHTS = "condition.hidden.weight";

    private final NetConfig config;
    private final NDArray embedWeight; // (3·p², bottleneck)
    private final NDArray liftWeight; // (bottleneck, d)
    private final NDArray position; // (S, d)
    private final List<LayerPart> parts;
    private final Conditioner conditioner;
    private final Rotary rotary;
    private final List<HybridLayer> layers;
    private final AdaptiveNorm outNorm;
    private final NDArray outWeight; // (d, 3·(p + 2·o)²)
    private final NDArray outBias; // (3·(p + 2·o)²)
    private final Optional<Canvas> canvas;

    /** The matrix products that condition a frame, one row each. */
    public static List<MatmulShape> conditionProducts(NetConfig config) {
        int outputs = (config.parts().size() * AdaptiveNorm.GATED + AdaptiveNorm.PLAIN) * config.width();
        return Conditioner.products(config.actions(), config.width(), outputs);
    }

    /**
     * The weights of a network for a world in which more can be done, or less: under the first actions, which both know, it does what it did.
     *
     * @param weights by name
     * @param actions of that world
     */
    public static Map<String, HostTensor> withActions(Map<String, HostTensor> weights, int actions) {
        HostTensor hidden = weights.get(ACTION_WEIGHTS);
        if (hidden == null || hidden.shape().length != 2 || Conditioner.actions(hidden) == actions) {
            return weights;
        }
        Map<String, HostTensor> others = new LinkedHashMap<>(weights);
        others.put(ACTION_WEIGHTS, Conditioner.withActions(hidden, actions));
        return others;
    }

    /**
     * Builds the network on parameters.
     *
     * @param params where they come from, fresh or loaded
     * @param constants a manager on the network's device, for tables that are not parameters
     */
    public WorldNet(Params params, NDManager constants, NetConfig config) {
        this.config = config;
        int width = config.width();
        embedWeight = params.get("embed.weight", Init.fanIn(), config.patchValues(), config.bottleneck());
        liftWeight = params.get("lift.weight", Init.fanIn(), config.bottleneck(), width);
        position = params.get("position", Init.normal(0.02), config.tokens(), width);
        parts = config.parts();
        conditioner = new Conditioner(
                params.scope("condition"),
                constants,
                config.actions(),
                width,
                (parts.size() * AdaptiveNorm.GATED + AdaptiveNorm.PLAIN) * width);
        rotary = new Rotary(constants, config, Waves.ofAttention(config.headDim() / 2));
        layers = IntStream.range(0, config.layers().size())
                .mapToObj(
                        number -> new HybridLayer(params.scope("layers." + number), constants, config, number, rotary))
                .toList();
        outNorm = new AdaptiveNorm(params.scope("out.norm"), constants, width, AdaptiveNorm.PLAIN);
        outWeight = params.get("out.weight", Init.normal(0.02), width, config.drawnValues());
        outBias = params.get("out.bias", Init.zeros(), config.drawnValues());
        canvas = config.overlap() > 0 ? Optional.of(new Canvas(constants, config)) : Optional.empty();
    }

    /** The sizes. */
    public NetConfig config() {
        return config;
    }

    /** What a network that has seen nothing carries. */
    public List<LayerCarry> emptyCarry() {
        return layers.stream().map(layer -> LayerCarry.EMPTY).toList();
    }

    /**
     * Runs T frames that begin at the first frame of a chunk. Everything computed attaches to the manager of
     * {@code frames}.
     *
     * @param frames (B, T, S, 3·p²) noisy frames as patches
     * @param conditions of the same frames
     * @param carry what each layer kept of the frames before
     */
    public Output forward(NDArray frames, Conditions conditions, List<LayerCarry> carry, Pass pass) {
        NDManager scope = frames.getManager();
        DataType type = embedWeight.getDataType();
        Conditions told = config.pose() == NetConfig.PoseMode.ON ? conditions : conditions.withoutPose();

        // 1. patches to tokens
        NDArray x = frames.toType(type, false)
                .matMul(embedWeight)
                .matMul(liftWeight)
                .addi(position); // (B, T, S, d)

        // 2. what all layers share
        NDArray condition = conditioner.forward(told); // (B, T, outputs)
        long share = (long) AdaptiveNorm.GATED * config.width();
        Map<LayerPart, NDArray> shares = new EnumMap<>(LayerPart.class);
        for (int i = 0; i < parts.size(); i++) {
            shares.put(parts.get(i), Ops.slice(condition, 2, i * share, (i + 1) * share));
        }
        NDArray outShare = Ops.slice(
                condition, 2, parts.size() * share, condition.getShape().get(2));
        LayerInputs inputs = new LayerInputs(shares, View.of(told.place(), rotary));

        // 3. layers
        List<LayerCarry> next = new ArrayList<>();
        pass.inspector().begin();
        for (int i = 0; i < layers.size(); i++) {
            HybridLayer.Result result =
                    layers.get(i).forward(x, inputs, carry.get(i).lentTo(scope), pass);
            x = result.x();
            next.add(result.carry());
        }

        // 4. tokens to patches of the clean frame
        NDArray last = outNorm.enter(x, outNorm.modulation(outShare));
        NDArray drawn = Ops.single(last.matMul(outWeight).addi(outBias));
        return new Output(canvas.map(whole -> whole.join(drawn)).orElse(drawn), next);
    }
}
