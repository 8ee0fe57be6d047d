package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/**
 * Block-wise scan (paper, "block-wise SSM scan"): the grid is cut into blocks, and each block is one independent sequence
 * through the state-space scan, frame after frame, with a state of its own.
 *
 * <p>Two departures from Mamba2, both measured to recall better: B and C are normed and turned by {@link Rotary}, and A and dt start
 * small, for memories of hundreds of frames. Some pairs of B and C turn with the place of the camera and the direction of the token, others
 * with the point that a {@link PointDistance} says they look at, B and C each at its own.
 */
final class BlockScan {

    private static final double SHORTEST_DT = 0.01;
    private static final double LONGEST_DT = 0.1;
    private static final double SLOWEST_A = 0.01;
    private static final double FASTEST_A = 1;

    /** What a scan returns: (B, T, S, d), and what it hands on. */
    record Result(NDArray out, NDArray state, Optional<NDArray> tail) {}

    private final NetConfig config;
    private final BlockGrid blocks;
    private final NDArray inWeight; // (d, 2d + 2N + H): z, x, B, C, dt
    private final NDArray dtBias; // (H)
    private final NDArray logA; // (H)
    private final NDArray skip; // D, (H, 1)
    private final NDArray normGain; // (d)
    private final NDArray normShift; // (d)
    private final NDArray outWeight; // (d, d)
    private final Optional<CausalConv> conv;

    private final Rotary rotary;
    private final PointDistance distance;
    private final NDArray unitGain; // (N)
    private final NDArray noShift; // (N)
    private final NDArray causal; // (longest, longest)
    private final NDArray lowest; // (1): the strongest decay

    BlockScan(Params params, NDManager constants, NetConfig config, BlockSize block, int layer) {
        this.config = config;
        blocks = new BlockGrid(config.grid(), block);
        int width = config.width();
        int state = config.stateDim();
        int heads = config.heads();
        inWeight = params.get("in.weight", Init.fanIn(), width, 2L * width + 2L * state + heads);
        dtBias = params.exact("dt.bias", BlockScan::dtBias, heads);
        logA = params.exact("A.log", (shape, random) -> logA(heads, block.tokens()), heads);
        skip = params.exact("D", Init.constant(1), heads, 1);
        normGain = params.get("norm.gain", Init.constant(1), width);
        normShift = params.get("norm.shift", Init.zeros(), width);
        outWeight = params.get("out.weight", Init.fanIn(), width, width);
        conv = config.convWidth() > 1
                ? Optional.of(new CausalConv(params.scope("conv"), config.convWidth(), width + 2 * state))
                : Optional.empty();

        distance = new PointDistance(params, config);
        rotary = new Rotary(constants, config, Waves.ofScan(config, layer));
        unitGain =
                constants.full(new Shape(state), (float) Math.pow(state, -0.25)).toType(inWeight.getDataType(), false);
        noShift = constants.zeros(new Shape(state)).toType(inWeight.getDataType(), false);
        lowest = Ops.create(constants, new float[] {Ssd.LOWEST_LOG_DECAY}, new Shape(1));
        causal = constants.create(lowerTriangle(), new Shape(Ssd.LONGEST_CHUNK, Ssd.LONGEST_CHUNK));
    }

    /**
     * Scans T frames.
     *
     * @param u (B, T, S, d)
     * @param view from where the tokens look
     * @param carry the state before the first frame
     */
    Result forward(NDArray u, View view, LayerCarry carry) {
        int width = config.width();
        int state = config.stateDim();
        int heads = config.heads();
        long clips = u.getShape().get(0);
        int frames = (int) u.getShape().get(1);

        // 1. blocks, and all projections at once
        NDArray sequences = blocks.cut(u); // (n, L, d)
        long n = sequences.getShape().get(0);
        long length = sequences.getShape().get(1);
        NDArray projected = sequences.matMul(inWeight);
        NDList parts = projected.split(new long[] {width, 2L * width + 2L * state}, 2);
        NDArray z = parts.get(0); // (n, L, d)
        NDArray xbc = parts.get(1); // (n, L, d + 2N)
        Optional<NDArray> tail = Optional.empty();
        if (conv.isPresent()) {
            CausalConv.Result convolved = conv.get().forward(xbc, carry.tail());
            xbc = convolved.out();
            tail = Optional.of(convolved.tail());
        }
        NDList xAndBc = xbc.split(new long[] {width}, 2);
        NDArray x = Ops.single(xAndBc.get(0)).reshape(n, length, heads, config.headDim());

        // 2. B and C: normed, turned by place, ray and point
        NDArray bc = Ops.layerNorm(xAndBc.get(1).reshape(n, length, 2, state), unitGain, noShift);
        NDArray angles = rotary.towards(rotary.angles(view.place()).expandDims(3), distance.offsets(u, view.rays()));
        NDArray cut = blocks.cut(angles.reshape(clips, frames, config.tokens(), state));
        Rotary.Turns turns = Rotary.turns(cut.reshape(n, length, PointDistance.VECTORS, state / 2)); // of B and of C
        NDArray turned = Rotary.apply(Ops.single(bc), turns); // (n, L, 2, N)
        NDList bAndC = turned.split(2, 2);
        NDArray b = bAndC.get(0).squeeze(2);
        NDArray c = bAndC.get(1).squeeze(2);

        // 3. step sizes and decays
        NDArray dt = Ops.softPlus(Ops.single(parts.get(2)).add(dtBias)); // (n, L, H)
        NDArray a = Ops.within(logA, dt.getManager()).exp().neg();
        NDArray logDecay = dt.mul(a).maximum(lowest); // a number's memory may be freed before the gradient needs it

        // 4. scan
        int chunk = Ssd.chunkLength(frames, blocks.block().tokens());
        Ssd.Result scanned = Ssd.scan(x, dt, logDecay, b, c, carry.state(), chunk, causal);

        // 5. skip, norm, gate, and back to frames
        NDArray y = x.mul(skip).addi(scanned.y()).reshape(n, length, width).toType(inWeight.getDataType(), false);
        NDArray gated = Ops.layerNorm(y, normGain, normShift).mul(Ops.gelu(z));
        return new Result(blocks.join(gated.matMul(outWeight), clips), scanned.state(), tail);
    }

    /** Inverse softplus of step sizes spread evenly over their logarithm. */
    private static float[] dtBias(long[] shape, RandomGenerator random) {
        float[] bias = new float[(int) shape[0]];
        for (int head = 0; head < bias.length; head++) {
            double dt = spread(SHORTEST_DT, LONGEST_DT, random.nextDouble());
            bias[head] = (float) StrictMath.log(StrictMath.expm1(dt));
        }
        return bias;
    }

    /** Decay rates spread evenly over their logarithm, per frame: a block with more tokens decays less at each. */
    private static float[] logA(int heads, int tokens) {
        float[] values = new float[heads];
        for (int head = 0; head < heads; head++) {
            double rate = spread(SLOWEST_A, FASTEST_A, heads == 1 ? 0 : (double) head / (heads - 1));
            values[head] = (float) StrictMath.log(rate / tokens);
        }
        return values;
    }

    private static double spread(double low, double high, double fraction) {
        return low * StrictMath.pow(high / low, fraction);
    }

    static float[] lowerTriangle() {
        int side = Ssd.LONGEST_CHUNK;
        float[] mask = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column <= row; column++) {
                mask[row * side + column] = 1;
            }
        }
        return mask;
    }
}
