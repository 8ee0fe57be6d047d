package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

class StreamingParityTest {

    @ParameterizedTest
    @CsvSource({
        "HYBRID,1,BIDIRECTIONAL", "HYBRID,4,BIDIRECTIONAL", "HYBRID,1,FRAME_CAUSAL", "WINDOW,1,BIDIRECTIONAL",
        "WINDOW,1,FRAME_CAUSAL", "MAMBA,1,BIDIRECTIONAL", "MAMBA,4,FRAME_CAUSAL", "MAMBA_WINDOW,1,BIDIRECTIONAL",
        "MAMBA_WINDOW,4,FRAME_CAUSAL", "CAUSAL,1,BIDIRECTIONAL", "CAUSAL,1,FRAME_CAUSAL"
    })
    void aClipRunChunkByChunkEqualsOnePassForAnySplit(Variant variant, int convWidth, ChunkMask mask) {
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            NetConfig config = variant.of(Nets.tiny(convWidth));
            WorldNet net = new WorldNet(weights.fresh(1), manager, config);
            Nets.shake(weights, 2);
            weights.manager().cap();
            Random random = new Random(3);
            Pass pass = new Pass(mask, Inspector.NONE);
            for (int trial = 0; trial < 4; trial++) {
                int frames = 1 + random.nextInt(38);
                NDArray clip = Nets.frames(manager, random, config, 2, frames);
                Conditions conditions = Nets.conditions(manager, random, 2, frames);
                NDArray whole =
                        net.forward(clip, conditions, net.emptyCarry(), pass).frames();

                List<LayerCarry> carry = net.emptyCarry();
                NDList pieces = new NDList();
                for (int from = 0; from < frames; ) {
                    int to = Math.min(frames, from + 5 * (1 + random.nextInt(3)));
                    WorldNet.Output output =
                            net.forward(clip.get(":, {}:{}", from, to), Nets.slice(conditions, from, to), carry, pass);
                    pieces.add(output.frames());
                    carry = output.carry();
                    from = to;
                }
                NDArray streamed = pieces.size() == 1
                        ? pieces.get(0)
                        : pieces.get(0).getNDArrayInternal().concat(pieces.subNDList(1), 1);
                float error = Nets.relativeError(streamed, whole);
                assertTrue(error <= 1e-4, variant + " of " + frames + " frames differs by " + error);
            }
        }
    }
}
