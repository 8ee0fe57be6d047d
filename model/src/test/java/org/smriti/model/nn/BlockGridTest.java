package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.config.BlockSize;

class BlockGridTest {

    private static final int CLIPS = 2;
    private static final int FRAMES = 3;

    @ParameterizedTest
    @CsvSource({"4,1,1", "4,1,4", "4,2,2", "4,4,4", "4,4,1", "6,2,3", "6,3,1", "8,2,8"})
    void eachBlockIsFrameAfterFrameAndRowByRow(int grid, int height, int width) {
        BlockGrid blocks = new BlockGrid(grid, new BlockSize(height, width));
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray cut = blocks.cut(numbered(manager, grid));

            float[] expected = new float[CLIPS * FRAMES * grid * grid * 2];
            int i = 0;
            for (int clip = 0; clip < CLIPS; clip++) {
                for (int top = 0; top < grid; top += height) {
                    for (int left = 0; left < grid; left += width) {
                        for (int frame = 0; frame < FRAMES; frame++) {
                            for (int row = top; row < top + height; row++) {
                                for (int column = left; column < left + width; column++) {
                                    int token = ((clip * FRAMES + frame) * grid + row) * grid + column;
                                    expected[i++] = 2 * token;
                                    expected[i++] = 2 * token + 1;
                                }
                            }
                        }
                    }
                }
            }
            long sequences = (long) CLIPS * blocks.blocks();
            assertEquals(new Shape(sequences, (long) FRAMES * height * width, 2), cut.getShape());
            assertArrayEquals(expected, cut.toFloatArray());
        }
    }

    @ParameterizedTest
    @CsvSource({"4,1,1", "4,1,4", "4,2,2", "4,4,4", "6,2,3", "8,8,2"})
    void joiningUndoesCutting(int grid, int height, int width) {
        BlockGrid blocks = new BlockGrid(grid, new BlockSize(height, width));
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = numbered(manager, grid);

            NDArray joined = blocks.join(blocks.cut(x), CLIPS);

            assertEquals(x.getShape(), joined.getShape());
            assertArrayEquals(x.toFloatArray(), joined.toFloatArray());
        }
    }

    @Test
    void blocksAreCounted() {
        assertEquals(16, new BlockGrid(4, new BlockSize(1, 1)).blocks());
        assertEquals(1, new BlockGrid(4, new BlockSize(4, 4)).blocks());
        assertEquals(4, new BlockGrid(4, new BlockSize(1, 4)).blocks());
    }

    private static NDArray numbered(NDManager manager, int grid) {
        long count = (long) CLIPS * FRAMES * grid * grid * 2;
        return manager.arange((float) count).reshape(CLIPS, FRAMES, (long) grid * grid, 2);
    }
}
