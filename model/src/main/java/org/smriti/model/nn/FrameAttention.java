package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/**
 * Attention over all tokens of the frames in reach (paper, "frame local attention"). Frames are grouped in chunks of five;
 * the queries of a chunk see their own chunk and, with {@link AttentionSpan#LOCAL}, the chunk before it, or, with {@link AttentionSpan#FULL}, every
 * chunk before it.
 *
 * <p>q and k are normed and turned by {@link Rotary}, some of their channel pairs with the point that a {@link PointDistance} says they
 * look at.
 *
 * <p>A clip of one chunk is one dense product; of more, {@link BandedAttention} computes the local span.
 */
final class FrameAttention {

    /** What attention returns: (B, T, S, d), and the keys and values that the next chunk may see. */
    record Result(NDArray out, NDArray keys, NDArray values) {}

    private final NetConfig config;
    private final AttentionSpan span;
    private final Rotary rotary;
    private final PointDistance distance;
    private final NDArray inWeight; // (d, 3d): q, k, v
    private final NDArray gain; // (P) of q and of k, with the logits' scale in it
    private final NDArray shift; // (P)
    private final NDArray outWeight; // (d, d)
    private final AttentionWeights weights;
    private final BandedAttention band;

    FrameAttention(Params params, NDManager constants, NetConfig config, AttentionSpan span, Rotary rotary) {
        this.config = config;
        this.rotary = rotary;
        this.span = span;
        int width = config.width();
        int headDim = config.headDim();
        inWeight = params.get("in.weight", Init.fanIn(), width, 3L * width);
        gain = params.get("qk.gain", Init.constant(Math.pow(headDim, -0.25)), headDim);
        shift = params.get("qk.shift", Init.zeros(), headDim);
        outWeight = params.get("out.weight", Init.fanIn(), width, width);
        distance = new PointDistance(params, config);
        weights = new AttentionWeights(constants, config, inWeight.getDataType());
        band = new BandedAttention(config, weights);
    }

    /**
     * Attends.
     *
     * @param u (B, T, S, d), beginning at the first frame of a chunk
     * @param view from where the tokens look
     * @param carry keys and values of the frames before
     * @param layer number of the layer, for the inspector
     */
    Result forward(NDArray u, View view, LayerCarry carry, Pass pass, int layer) {
        long clips = u.getShape().get(0);
        long frames = u.getShape().get(1);
        int tokens = config.tokens();
        int heads = config.heads();
        int headDim = config.headDim();
        long length = frames * tokens;

        // 1. q, k, v: q and k normed, turned by time, place, ray and point
        NDArray angles = rotary.towards(view.angles(), distance.offsets(u, view.rays())); // (B, T, S, 2, P/2)
        Rotary.Turns turns = Rotary.turns(angles.reshape(clips, length, PointDistance.VECTORS, 1, headDim / 2));
        NDArray projected = u.matMul(inWeight).reshape(clips, length, 3, heads, headDim);
        NDList parts = projected.split(new long[] {2}, 2);
        NDArray normed = Ops.layerNorm(parts.get(0), gain, shift); // (B, T·S, 2, H, P)
        NDList turned = Rotary.apply(Ops.single(normed), turns)
                .toType(u.getDataType(), false)
                .split(2, 2);
        NDArray q = perHead(turned.get(0)); // (B, H, T·S, P)
        NDArray k = perHead(turned.get(1));
        NDArray v = perHead(parts.get(1));

        // 2. attention
        long chunk = (long) config.chunkFrames() * tokens;
        NDArray out;
        if (length <= chunk) {
            out = single(q, k, v, carry, pass, layer);
        } else if (span == AttentionSpan.LOCAL) {
            out = band.forward(q, k, v, carry, pass.mask());
        } else {
            out = chunkByChunk(q, k, v, carry, pass, chunk, layer);
        }
        out = out.transpose(0, 2, 1, 3).reshape(clips, frames, tokens, config.width());

        // 3. what the next chunk sees
        return new Result(out.matMul(outWeight), kept(k, carry.keys(), chunk), kept(v, carry.values(), chunk));
    }

    /** The estimate of the points that queries and keys look at. */
    PointDistance distance() {
        return distance;
    }

    /** One chunk, whole or cut short, after what was carried. */
    private NDArray single(NDArray q, NDArray k, NDArray v, LayerCarry carry, Pass pass, int layer) {
        NDArray keys = carry.keys().map(past -> Ops.concat(2, past, k)).orElse(k);
        NDArray values = carry.values().map(past -> Ops.concat(2, past, v)).orElse(v);
        NDArray shares = weights.of(q, keys, pass.mask());
        pass.inspector().attention(layer, shares);
        return shares.matMul(values);
    }

    /** Full span: one chunk after another, each over all keys so far, which computes nothing that the mask would hide. */
    private NDArray chunkByChunk(NDArray q, NDArray k, NDArray v, LayerCarry carry, Pass pass, long chunk, int layer) {
        long length = q.getShape().get(2);
        NDList outs = new NDList();
        for (long from = 0; from < length; from += chunk) {
            long to = Math.min(length, from + chunk);
            outs.add(single(
                    Ops.slice(q, 2, from, to), Ops.slice(k, 2, 0, to), Ops.slice(v, 2, 0, to), carry, pass, layer));
        }
        return Ops.concat(2, outs.toArray(NDArray[]::new));
    }

    /** (B, L, 1, H, P) → (B, H, L, P). */
    private static NDArray perHead(NDArray x) {
        return x.squeeze(2).transpose(0, 2, 1, 3);
    }

    private NDArray kept(NDArray x, Optional<NDArray> carried, long chunk) {
        long length = x.getShape().get(2);
        return switch (span) {
            case NONE -> throw new IllegalStateException("a layer without attention keeps no keys");
            case LOCAL -> length > chunk ? Ops.slice(x, 2, length - chunk, length) : x;
            case FULL -> carried.map(past -> Ops.concat(2, past, x)).orElse(x);
        };
    }
}
