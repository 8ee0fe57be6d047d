package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Weights;

class BlockScanParityTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,4,1", "2,2,1", "4,4,1", "4,1,1", "1,1,4", "1,4,4", "2,2,4", "4,4,4", "2,4,2"})
    void aScanInAnyPiecesEqualsBlockByBlockTokenByToken(int height, int width, int convWidth) {
        Random random = new Random(31L * height + width + convWidth);
        NetConfig config = Nets.tiny(convWidth);
        BlockSize block = new BlockSize(height, width);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            int layer = random.nextInt(4);
            BlockScan scan = new BlockScan(weights.fresh(8), manager, config, block, layer);
            Nets.shake(weights, 9);
            NaiveBlockScan naive = new NaiveBlockScan(config, block, layer, weights.values());
            int clips = 2;
            int frames = 1 + random.nextInt(23);
            NDArray u = Nets.normal(manager, random, 1, clips, frames, config.tokens(), config.width());
            NDArray place = Nets.conditions(manager, random, clips, frames).place();

            LayerCarry carry = LayerCarry.EMPTY;
            int frameValues = config.tokens() * config.width();
            float[] out = new float[clips * frames * frameValues];
            for (int from = 0; from < frames; ) {
                int to = Math.min(frames, from + 1 + random.nextInt(9));
                View view = Nets.view(config, place.get(":, {}:{}", from, to));
                BlockScan.Result piece = scan.forward(u.get(":, {}:{}", from, to), view, carry);
                carry = new LayerCarry(Optional.of(piece.state()), piece.tail(), Optional.empty(), Optional.empty());
                float[] values = piece.out().toFloatArray();
                int length = (to - from) * frameValues;
                for (int clip = 0; clip < clips; clip++) {
                    System.arraycopy(values, clip * length, out, (clip * frames + from) * frameValues, length);
                }
                from = to;
            }

            for (int clip = 0; clip < clips; clip++) {
                double[] expected = naive.forward(
                        NaiveMath.doubles(u.get(clip).toFloatArray()),
                        place.get(clip).toFloatArray());
                float[] actual = Arrays.copyOfRange(out, clip * expected.length, (clip + 1) * expected.length);
                double error = NaiveMath.relativeError(actual, expected);
                assertTrue(error <= 1e-4, frames + " frames differ by " + error);
            }
        }
    }
}
