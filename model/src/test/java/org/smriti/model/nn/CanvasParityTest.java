package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;

/** Joins overlapping patches by arrays, against pixel by pixel. */
class CanvasParityTest {

    private static final int CLIPS = 2;
    private static final int FRAMES = 3;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private static NetConfig config(int resolution, int patch, int overlap) {
        LayerConfig layer = new LayerConfig(Optional.empty(), AttentionSpan.LOCAL);
        return new NetConfig(
                resolution, patch, overlap, 8, 16, 2, 8, 24, 5, 1, 6, 80, NetConfig.PoseMode.ON, List.of(layer));
    }

    private NDArray join(NetConfig config, float[] drawn) {
        Shape shape = new Shape(CLIPS, FRAMES, config.tokens(), config.drawnValues());
        NDArray joined = new Canvas(manager, config).join(manager.create(drawn, shape));
        assertEquals(new Shape(CLIPS, FRAMES, config.tokens(), config.patchValues()), joined.getShape());
        return joined;
    }

    @ParameterizedTest
    @CsvSource({"8, 4, 1", "8, 4, 2", "16, 4, 1", "24, 8, 3", "6, 6, 2"})
    void everyPixelIsTheMeanOfWhatIsDrawnThere(int resolution, int patch, int overlap) {
        NetConfig config = config(resolution, patch, overlap);
        Random random = new Random(3);
        float[] drawn = new float[CLIPS * FRAMES * config.tokens() * config.drawnValues()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (float) random.nextGaussian();
        }

        float[] joined = join(config, drawn).toFloatArray();

        float[] expected = new float[joined.length];
        for (int frame = 0; frame < CLIPS * FRAMES; frame++) {
            float[] one = Arrays.copyOfRange(
                    drawn,
                    frame * config.tokens() * config.drawnValues(),
                    (frame + 1) * config.tokens() * config.drawnValues());
            float[] whole = naive(config, one);
            System.arraycopy(whole, 0, expected, frame * whole.length, whole.length);
        }
        assertArrayEquals(expected, joined, 1e-5f);
    }

    @ParameterizedTest
    @CsvSource({"8, 4, 1", "24, 8, 4"})
    void whereAllAgreeNothingIsLeftOfThePatches(int resolution, int patch, int overlap) {
        NetConfig config = config(resolution, patch, overlap);
        float[] drawn = new float[CLIPS * FRAMES * config.tokens() * config.drawnValues()];
        Arrays.fill(drawn, 0.6f);

        for (float value : join(config, drawn).toFloatArray()) {
            assertEquals(0.6f, value, 1e-6f);
        }
    }

    /** The patches of one frame: at each pixel the mean of what the tokens around it predict there, weighted by the distance from their edges. */
    private static float[] naive(NetConfig config, float[] drawn) {
        int patch = config.patch();
        int reach = config.overlap();
        int side = patch + 2 * reach;
        int resolution = config.resolution();
        double[] sum = new double[resolution * resolution * 3];
        double[] weight = new double[sum.length];
        for (int token = 0; token < config.tokens(); token++) {
            for (int i = 0; i < config.drawnValues(); i++) {
                int inRow = i / 3 / side;
                int inColumn = i / 3 % side;
                int row = token / config.grid() * patch - reach + inRow;
                int column = token % config.grid() * patch - reach + inColumn;
                if (row >= 0 && row < resolution && column >= 0 && column < resolution) {
                    int pixel = (row * resolution + column) * 3 + i % 3;
                    double share = ramp(inRow, side, reach) * ramp(inColumn, side, reach);
                    sum[pixel] += share * drawn[token * config.drawnValues() + i];
                    weight[pixel] += share;
                }
            }
        }
        float[] patches = new float[sum.length];
        for (int i = 0; i < patches.length; i++) {
            int token = i / config.patchValues();
            int inPatch = i % config.patchValues() / 3;
            int row = token / config.grid() * patch + inPatch / patch;
            int column = token % config.grid() * patch + inPatch % patch;
            int pixel = (row * resolution + column) * 3 + i % 3;
            patches[i] = (float) (sum[pixel] / weight[pixel]);
        }
        return patches;
    }

    private static double ramp(int position, int side, int reach) {
        return Math.min(1, (Math.min(position, side - 1 - position) + 0.5) / (2 * reach));
    }
}
