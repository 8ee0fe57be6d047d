package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.variant.Variant;

/** Live play in captured graphs against the same play operation by operation, bit for bit. */
class GraphedNetTest {

    private static final int FRAMES = 23;

    /** With an inspector a pass runs operation by operation. */
    private static final Inspector LOOKER = new Inspector() {};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyVariantPlaysTheSame(Variant variant) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModels.load(folder, variant, 5, manager, DataType.FLOAT32)) {
            assertSamePlay(model, Reach.TWO_CHUNKS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void soDoesAMemoryOfAnyReach(Reach reach) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModels.load(folder, Variant.HYBRID, 6, manager, DataType.FLOAT32)) {
            assertSamePlay(model, reach);
        }
    }

    @ParameterizedTest
    @CsvSource({"HYBRID", "MAMBA"})
    void soDoesHalfPrecision(Variant variant) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModels.load(folder, variant, 7, manager, DataType.FLOAT16)) {
            assertSamePlay(model, Reach.TWO_CHUNKS);
        }
    }

    private static void assertSamePlay(WorldModel model, Reach reach) {
        model.inspect(LOOKER);
        List<float[]> plain = play(model, reach);
        model.inspect(Inspector.NONE);
        assertEquals(0, model.net().captured());
        play(model, reach); // captures the graphs
        boolean growing = model.config().layers().stream().anyMatch(layer -> layer.attention() == AttentionSpan.FULL);
        assertEquals(!growing, model.net().captured() > 5, model.net().captured() + " kinds");
        List<float[]> graphed = play(model, reach);
        for (int i = 0; i < plain.size(); i++) {
            assertArrayEquals(plain.get(i), graphed.get(i), "prediction or state norms " + i);
        }
    }

    /** The predictions before each frame, alone and with the one after it, and the states after the frame. */
    private static List<float[]> play(WorldModel model, Reach reach) {
        Random random = new Random(8);
        List<float[]> played = new ArrayList<>();
        try (Memory memory = model.blank()) {
            memory.look(reach);
            for (int frame = 0; frame < FRAMES; frame++) {
                List<FrameCondition> wanted = TinyModels.conditions(random, memory.openFrames() < 4 ? 2 : 1);
                played.add(TinyModels.denoised(model, memory, wanted.subList(0, 1), new DenoisingSettings(1, frame)));
                played.add(TinyModels.denoised(model, memory, wanted, new DenoisingSettings(2, frame)));
                TinyModels.observe(model, memory, random, 1);
                played.addAll(memory.stateNorms());
            }
        }
        return played;
    }
}
