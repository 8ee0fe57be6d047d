package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.smriti.model.tensor.Init;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Params;

/**
 * Attention over all tokens of the frames in reach (paper, "frame local attention"). Frames are grouped in chunks of five;
 * the queries of a chunk see their own chunk and, with {@link AttentionSpan#LOCAL}, the chunk before it, or, with {@link AttentionSpan#FULL}, every
 * chunk before it.
 *
 * <p>q and k are normed and turned by {@link Rotary}, some pairs of theirs with the point that a {@link Gaze} says they look at.
 *
 * <p>The local span is computed as one batch of dense products, chunk by chunk over 10·S keys: exactly the mask, none of its
 * cost outside the band.
 */
final class FrameAttention {

    private static final float HIDDEN = -1e4f; // far below any logit of normed q and k, and within float16

    /** What attention returns: (B, T, S, d), and the keys and values that the next chunk may see. */
    record Result(NDArray out, NDArray keys, NDArray values) {}

    private final NetConfig config;
    private final AttentionSpan span;
    private final Rotary rotary;
    private final Gaze gaze;
    private final NDArray inWeight; // (d, 3d): q, k, v
    private final NDArray gain; // (P) of q and of k, with the logits' scale in it
    private final NDArray shift; // (P)
    private final NDArray outWeight; // (d, d)
    private final NDArray causal; // (5·S, 5·S): zero, or HIDDEN where the key's frame is later

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
        gaze = new Gaze(params, config);
        int side = config.chunkFrames() * config.tokens();
        causal = constants
                .create(frameCausal(config.chunkFrames(), config.tokens()), new Shape(side, side))
                .toType(inWeight.getDataType(), false);
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
        NDArray angles = rotary.towards(view.angles(), gaze.offsets(u, view.rays())); // (B, T, S, 2, P/2)
        Rotary.Turns turns = Rotary.turns(angles.reshape(clips, length, Gaze.VECTORS, 1, headDim / 2));
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
            out = banded(q, k, v, carry, pass, chunk);
        } else {
            out = chunkByChunk(q, k, v, carry, pass, chunk, layer);
        }
        out = out.transpose(0, 2, 1, 3).reshape(clips, frames, tokens, config.width());

        // 3. what the next chunk sees
        return new Result(out.matMul(outWeight), kept(k, carry.keys(), chunk), kept(v, carry.values(), chunk));
    }

    /** What tells the points that queries and keys look at. */
    Gaze gaze() {
        return gaze;
    }

    /** One chunk, whole or cut short, after what was carried. */
    private NDArray single(NDArray q, NDArray k, NDArray v, LayerCarry carry, Pass pass, int layer) {
        NDArray keys = carry.keys().map(past -> Ops.concat(2, past, k)).orElse(k);
        NDArray values = carry.values().map(past -> Ops.concat(2, past, v)).orElse(v);
        NDArray weights = weights(q, keys, pass.mask());
        pass.inspector().attention(layer, weights);
        return weights.matMul(values);
    }

    /** Many chunks, each with the one before it: the first alone if nothing was carried, the last as short as it is. */
    private NDArray banded(NDArray q, NDArray k, NDArray v, LayerCarry carry, Pass pass, long chunk) {
        long length = q.getShape().get(2);
        long whole = length / chunk * chunk;
        long first = carry.keys().isPresent() ? 0 : chunk;
        // splits, not slices: their gradient is one concatenation instead of a zeroed copy for each slice
        long[] cuts = first == 0 ? new long[] {whole} : new long[] {first, whole};
        NDList queries = split(q, cuts);
        NDList keys = split(k, cuts);
        NDList values = split(v, cuts);
        NDList outs = new NDList();
        int banded = first == 0 ? 0 : 1;
        if (first > 0) {
            outs.add(weights(queries.get(0), keys.get(0), pass.mask()).matMul(values.get(0)));
        }
        if (whole > first) {
            NDArray seen =
                    pairs(keys.get(banded), previous(k, carry.keys(), whole, chunk), chunk); // (B, H, chunks, 2·5·S, P)
            NDArray taken = pairs(values.get(banded), previous(v, carry.values(), whole, chunk), chunk);
            NDArray out = weights(chunks(queries.get(banded), chunk), seen, pass.mask())
                    .matMul(taken);
            outs.add(out.reshape(q.getShape().get(0), config.heads(), whole - first, config.headDim()));
        }
        if (length > whole) {
            NDArray lastKeys = Ops.slice(k, 2, whole - chunk, length);
            NDArray lastValues = Ops.slice(v, 2, whole - chunk, length);
            outs.add(weights(queries.getLast(), lastKeys, pass.mask()).matMul(lastValues));
        }
        return outs.size() == 1 ? outs.get(0) : Ops.concat(2, outs.toArray(NDArray[]::new));
    }

    /** The parts between the cuts along the tokens; a cut at the end makes no empty part. */
    private static NDList split(NDArray x, long[] cuts) {
        long length = x.getShape().get(2);
        return x.split(Arrays.stream(cuts).filter(cut -> cut < length).toArray(), 2);
    }

    /** What stands before each banded chunk: all whole chunks but the last, behind the carried one if there is one. */
    private static NDArray previous(NDArray x, Optional<NDArray> carried, long whole, long chunk) {
        if (whole == chunk) {
            return carried.orElseThrow();
        }
        NDArray own = split(x, new long[] {whole - chunk}).get(0);
        return carried.map(past -> Ops.concat(2, past, own)).orElse(own);
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

    /** Softmax of q·kᵀ; the last tokens of {@code keys} are those of the queries themselves. */
    private NDArray weights(NDArray q, NDArray keys, ChunkMask mask) {
        int last = q.getShape().dimension() - 1;
        NDArray logits = q.matMul(keys.swapAxes(last - 1, last));
        long queries = q.getShape().get(last - 1);
        long past = keys.getShape().get(last - 1) - queries;
        NDArray masked = switch (mask) {
            case BIDIRECTIONAL -> logits;
            case FRAME_CAUSAL -> logits.add(behind(later(q, queries), past, 0));
            case OWN_FRAME -> {
                NDArray later = later(q, queries);
                yield logits.add(behind(later.add(later.transpose()), past, HIDDEN));
            }
        };
        return masked.softmax(last);
    }

    /** (queries, queries), under the manager of {@code q}: HIDDEN where the key's frame is later. */
    private NDArray later(NDArray q, long queries) {
        return Ops.corner(causal, queries, q.getManager());
    }

    /** A mask of the queries' own chunk behind one of what was before, which is the same everywhere. */
    private static NDArray behind(NDArray own, long past, float before) {
        if (past == 0) {
            return own;
        }
        Shape shape = new Shape(own.getShape().get(0), past);
        return Ops.concat(1, own.getManager().full(shape, before, own.getDataType()), own);
    }

    /** (B, H, L, P) → (B, H, chunks, 5·S, P). */
    private NDArray chunks(NDArray x, long chunk) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), shape.get(2) / chunk, chunk, shape.get(3));
    }

    /** Each chunk behind the one before it: (B, H, chunks, 2·5·S, P). */
    private NDArray pairs(NDArray own, NDArray before, long chunk) {
        return Ops.concat(3, chunks(before, chunk), chunks(own, chunk));
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

    private static float[] frameCausal(int frames, int tokens) {
        int side = frames * tokens;
        float[] mask = new float[side * side];
        for (int query = 0; query < side; query++) {
            for (int key = 0; key < side; key++) {
                mask[query * side + key] = key / tokens > query / tokens ? HIDDEN : 0;
            }
        }
        return mask;
    }
}
