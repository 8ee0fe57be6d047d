package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/**
 * Puts frames together from what their tokens draw: each draws a patch that reaches o pixels into its neighbours', and where two overlap,
 * one fades into the other, so that no seam is left where they disagree.
 */
final class Canvas {

    private static final int ROWS = 2;
    private static final int COLUMNS = 3;

    private final NetConfig config;
    private final NDArray window; // (3·(p + 2·o)²): the weight of each drawn pixel
    private final NDArray
            whole; // (G, G, p, p, 1): more than one at the frame's rim, where there is no neighbour to fade into

    Canvas(NDManager constants, NetConfig config) {
        this.config = config;
        int side = config.patch() + 2 * config.overlap();
        window = Ops.create(constants, window(side), new Shape(3L * side * side));
        int grid = config.grid();
        whole = Ops.create(constants, whole(grid), new Shape(grid, grid, config.patch(), config.patch(), 1));
    }

    /**
     * Joins what tokens draw.
     *
     * @param drawn (B, T, S, 3·(p + 2·o)²)
     * @return (B, T, S, 3·p²)
     */
    NDArray join(NDArray drawn) {
        long clips = drawn.getShape().get(0);
        long frames = drawn.getShape().get(1);
        int grid = config.grid();
        int side = config.patch() + 2 * config.overlap();
        NDArray x = drawn.mul(window).reshape(clips * frames, 1, grid, grid, side, side, 3);
        x = joined(joined(x, ROWS), COLUMNS); // (B·T, 1, G, G, p, p, 3)
        return x.mul(whole).reshape(clips, frames, config.tokens(), config.patchValues());
    }

    /** Adds to each patch what its neighbours before and behind it along an axis of the grid have drawn for it. */
    private NDArray joined(NDArray x, int along) {
        int within = along + 2;
        int reach = config.overlap();
        int patch = config.patch();
        int last = config.grid() - 1;
        // splits, not slices: their gradient is one concatenation instead of a zeroed copy of the whole for each
        NDList parts = x.split(new long[] {reach, reach + patch}, within);
        NDArray own = parts.get(1);
        if (last == 0) {
            return own;
        }
        NDArray ahead = parts.get(2).split(new long[] {last}, along).get(0);
        NDArray back = parts.get(0).split(new long[] {1}, along).get(1);
        NDArray none = zeros(ahead, along, 1);
        NDArray before = Ops.concat(along, none, ahead);
        NDArray behind = Ops.concat(along, back, none);
        NDArray sides = patch == 2 * reach
                ? Ops.concat(within, before, behind)
                : Ops.concat(within, before, zeros(before, within, patch - 2 * reach), behind);
        return own.add(sides);
    }

    private static NDArray zeros(NDArray like, int axis, long length) {
        long[] shape = like.getShape().getShape().clone();
        shape[axis] = length;
        return like.getManager().zeros(new Shape(shape));
    }

    /** How much a pixel counts across a patch: it rises over the first 2·o pixels and falls over the last. */
    private float[] fade(int side) {
        float[] fade = new float[side];
        for (int i = 0; i < side; i++) {
            int fromRim = Math.min(i, side - 1 - i);
            fade[i] = Math.min(1, (fromRim + 0.5f) / (2 * config.overlap()));
        }
        return fade;
    }

    private float[] window(int side) {
        float[] fade = fade(side);
        float[] window = new float[3 * side * side];
        for (int i = 0; i < window.length; i++) {
            int pixel = i / 3;
            window[i] = fade[pixel / side] * fade[pixel % side];
        }
        return window;
    }

    private float[] whole(int grid) {
        int patch = config.patch();
        int reach = config.overlap();
        float[] fade = fade(patch + 2 * reach);
        float[] inverse = new float[grid * patch];
        Arrays.fill(inverse, 1);
        for (int i = 0; i < reach; i++) {
            inverse[i] = 1 / fade[reach + i];
            inverse[inverse.length - 1 - i] = inverse[i];
        }
        float[] whole = new float[inverse.length * inverse.length];
        for (int i = 0; i < whole.length; i++) {
            int token = i / (patch * patch);
            int row = token / grid * patch + i % (patch * patch) / patch;
            int column = token % grid * patch + i % patch;
            whole[i] = inverse[row] * inverse[column];
        }
        return whole;
    }
}
