package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import org.smriti.model.nn.config.BlockSize;

/** Cuts frames of G×G tokens into blocks, each one sequence over all frames, and puts them together again. */
record BlockGrid(int grid, BlockSize block) {

    /** Blocks to a frame. */
    int blocks() {
        return grid * grid / block.tokens();
    }

    /** (B, T, S, …) → (B·blocks, T·tokens, …): frame after frame, row by row within a block. */
    NDArray cut(NDArray x) {
        long clips = x.getShape().get(0);
        long frames = x.getShape().get(1);
        long channels = x.getShape().get(3);
        if (blocks() == 1) {
            return x.reshape(clips, frames * block.tokens(), channels);
        }
        return x.reshape(
                        clips,
                        frames,
                        grid / block.height(),
                        block.height(),
                        grid / block.width(),
                        block.width(),
                        channels)
                .transpose(0, 2, 4, 1, 3, 5, 6)
                .reshape(clips * blocks(), frames * block.tokens(), channels);
    }

    /** (B·blocks, T·tokens, d) → (B, T, S, d), the inverse of {@link #cut}. */
    NDArray join(NDArray x, long clips) {
        long frames = x.getShape().get(1) / block.tokens();
        long channels = x.getShape().get(2);
        if (blocks() == 1) {
            return x.reshape(clips, frames, block.tokens(), channels);
        }
        return x.reshape(
                        clips,
                        grid / block.height(),
                        grid / block.width(),
                        frames,
                        block.height(),
                        block.width(),
                        channels)
                .transpose(0, 3, 1, 4, 2, 5, 6)
                .reshape(clips, frames, (long) grid * grid, channels);
    }
}
