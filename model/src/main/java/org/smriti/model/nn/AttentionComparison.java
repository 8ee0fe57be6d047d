package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Weights;

/**
 * One layer's attention over the same clip in two ways: local, as {@link FrameAttention} computes it, and full, as a plain implementation
 * does, with all scores of all tokens and a mask over them. It measures what the window saves, and is the reference that tests hold the
 * fast path to.
 */
public final class AttentionComparison implements AutoCloseable {

    private static final float HIDDEN = -1e4f;

    private final NDManager manager;
    private final NetConfig config;
    private final FrameAttention local;
    private final NDArray inWeight;
    private final NDArray gain;
    private final NDArray shift;
    private final NDArray outWeight;
    private final Rotary rotary;
    private final PointDistance distance;
    private final NDArray clip; // (1, T, S, d)
    private final View view;
    private final NDArray mask; // (T·S, T·S)

    /**
     * Prepares random weights and a random clip.
     *
     * @param parent a manager on the device to run on
     * @param full what the plain attention sees: everything before ({@link AttentionSpan#FULL}), or the window alone
     *     ({@link AttentionSpan#LOCAL})
     */
    public AttentionComparison(NDManager parent, NetConfig config, int frames, AttentionSpan full) {
        this.config = config;
        manager = parent.newSubManager();
        Weights weights = Weights.under(manager);
        rotary = new Rotary(manager, config, Waves.ofAttention(config.headDim() / 2));
        local = new FrameAttention(weights.fresh(1), manager, config, AttentionSpan.LOCAL, rotary);
        distance = local.distance();
        inWeight = weights.arrays().get("in.weight");
        gain = weights.arrays().get("qk.gain");
        shift = weights.arrays().get("qk.shift");
        outWeight = weights.arrays().get("out.weight");
        clip = manager.randomNormal(new Shape(1, frames, config.tokens(), config.width()));
        NDArray place = manager.zeros(new Shape(1, frames, Conditions.PLACE));
        view = View.of(place, rotary);
        mask = mask(frames, full);
    }

    /** Runs the local attention; the result belongs to {@code scope}. */
    public NDArray local(NDManager scope) {
        return local.forward(Ops.lent(clip, scope), view, LayerCarry.EMPTY, Pass.PLAIN, 0)
                .out();
    }

    /** Runs the plain attention; the result belongs to {@code scope}. */
    public NDArray full(NDManager scope) {
        long length = clip.getShape().get(1) * config.tokens();
        NDArray projected =
                Ops.lent(clip, scope).matMul(inWeight).reshape(1, length, 3, config.heads(), config.headDim());
        NDList parts = projected.split(new long[] {2}, 2);
        NDArray angles = rotary.towards(view.angles(), distance.offsets(Ops.lent(clip, scope), view.rays()));
        Rotary.Turns turns = Rotary.turns(angles.reshape(1, length, PointDistance.VECTORS, 1, config.headDim() / 2));
        NDArray turned = Rotary.apply(Ops.layerNorm(parts.get(0), gain, shift), turns); // (1, L, 2, H, P)
        NDList qAndK = turned.split(2, 2);
        NDArray q = qAndK.get(0).squeeze(2).transpose(0, 2, 1, 3); // (1, H, L, P)
        NDArray k = qAndK.get(1).squeeze(2).transpose(0, 2, 3, 1); // (1, H, P, L)
        NDArray v = parts.get(1).squeeze(2).transpose(0, 2, 1, 3);
        NDArray scores = q.matMul(k).addi(mask).softmax(3); // (1, H, L, L)
        return scores.matMul(v)
                .transpose(0, 2, 1, 3)
                .reshape(1, clip.getShape().get(1), config.tokens(), config.width())
                .matMul(outWeight);
    }

    /** Zero where a query's chunk may see the key's chunk. */
    private NDArray mask(int frames, AttentionSpan span) {
        int tokens = config.tokens();
        int side = frames * tokens;
        int chunk = config.chunkFrames() * tokens;
        float[] values = new float[side * side];
        for (int query = 0; query < side; query++) {
            for (int key = 0; key < side; key++) {
                int back = query / chunk - key / chunk;
                boolean seen = back >= 0 && (span == AttentionSpan.FULL || back <= 1);
                values[query * side + key] = seen ? 0 : HIDDEN;
            }
        }
        return manager.create(values, new Shape(side, side));
    }

    @Override
    public void close() {
        manager.close();
    }
}
