package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.variant.Variant;

class HalfPrecisionTest {

    @ParameterizedTest
    @CsvSource({"HYBRID,1", "HYBRID,4", "WINDOW,1", "MAMBA,4", "MAMBA_WINDOW,1", "CAUSAL,1"})
    void halfPrecisionPredictsNearlyTheSameFrames(Variant variant, int convWidth, @TempDir Path folder)
            throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel single = TinyModels.load(folder, variant, convWidth, manager, DataType.FLOAT32);
                WorldModel half = WorldModel.load(folder, manager, DataType.FLOAT16)) {
            double worst = 0;
            Memory exact = single.blank();
            Memory rough = half.blank();
            Random random = new Random(80);
            for (int frame = 0; frame < 23; frame++) {
                byte[] rgb = TinyModels.frame(random);
                FrameCondition condition = TinyModels.condition(random);
                single.observe(exact, rgb, condition);
                half.observe(rough, rgb, condition);
                List<FrameCondition> wanted = TinyModels.conditions(random, 1);
                worst = Math.max(
                        worst,
                        WorldModelParityTest.relativeError(
                                TinyModels.denoised(half, rough, wanted, new DenoisingSettings(2, 5)),
                                TinyModels.denoised(single, exact, wanted, new DenoisingSettings(2, 5))));
            }
            assertTrue(worst < 0.05, variant + " differs by " + worst);
            if (variant == Variant.WINDOW || variant == Variant.CAUSAL) {
                TinyModels.observe(single, exact, random, 2);
                TinyModels.observe(half, rough, random, 2);
                assertEquals(exact.bytes(), 2 * rough.bytes(), "keys and values take half the room");
            }
        }
    }
}
