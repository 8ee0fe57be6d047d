package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;

class RepeatedMemoryTest {

    private static final DenoisingSettings SETTINGS = new DenoisingSettings(1, 1);

    @ParameterizedTest
    @EnumSource(
            value = Variant.class,
            names = {"HYBRID", "CAUSAL"})
    void aRepeatedMemoryIsAsLargeAsOneThatHasSeenSoMuchAndGoesOn(Variant variant) {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = WorldModel.random(variant, variant.of(config()), 1, manager, DataType.FLOAT32);
                Memory ten = seen(model, 10);
                Memory thirty = seen(model, 30);
                Memory repeated = model.repeated(ten, 3)) {
            assertEquals(thirty.bytes(), repeated.bytes());
            assertEquals(thirty.frames(), repeated.frames());
            FrameCondition next = new FrameCondition(0, 1, 1, 0);
            assertEquals(
                    2, model.predict(repeated, List.of(next, next), SETTINGS).size());
        }
    }

    private static Memory seen(WorldModel model, int frames) {
        Memory memory = model.blank();
        for (int i = 0; i < frames; i++) {
            model.observe(memory, new byte[8 * 8 * 3], new FrameCondition(1, 1, 1, 0.1 * i));
        }
        return memory;
    }

    private static NetConfig config() {
        LayerConfig layer = new LayerConfig(Optional.of(new BlockSize(1, 1)), AttentionSpan.LOCAL);
        return new NetConfig(8, 4, 0, 8, 16, 2, 8, 24, 5, 1, 6, 80, NetConfig.PoseMode.ON, List.of(layer, layer));
    }
}
