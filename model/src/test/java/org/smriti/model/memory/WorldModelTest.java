package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.Patches;
import org.smriti.model.nn.variant.Variant;

class WorldModelTest {

    @TempDir
    private Path folder;

    private final NDManager manager = NDManager.newBaseManager();
    private final Random random = new Random(70);
    private WorldModel model;
    private Memory memory;

    @BeforeEach
    void load() throws IOException {
        model = TinyModels.load(folder, Variant.HYBRID, 1, manager, DataType.FLOAT32);
        memory = model.blank();
        TinyModels.observe(model, memory, random, 7);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theSameSeedGivesTheSameFramesAndAnotherOneOthers() {
        List<FrameCondition> wanted = TinyModels.conditions(random, 9);

        List<byte[]> frames = model.predict(memory, wanted, new DenoisingSettings(2, 1));
        List<byte[]> again = model.predict(memory, wanted, new DenoisingSettings(2, 1));
        List<byte[]> others = model.predict(memory, wanted, new DenoisingSettings(2, 2));

        assertEquals(9, frames.size());
        for (int i = 0; i < 9; i++) {
            assertArrayEquals(frames.get(i), again.get(i));
            assertFalse(Arrays.equals(frames.get(i), others.get(i)));
        }
    }

    @Test
    void predictingLeavesTheMemoryAsItIs() {
        List<FrameCondition> wanted = TinyModels.conditions(random, 12);
        float[] before = TinyModels.denoised(model, memory, wanted.subList(0, 1), new DenoisingSettings(1, 3));

        model.predict(memory, wanted, new DenoisingSettings(1, 4));

        assertEquals(7, memory.frames());
        assertEquals(2, memory.openFrames());
        assertArrayEquals(
                before, TinyModels.denoised(model, memory, wanted.subList(0, 1), new DenoisingSettings(1, 3)));
    }

    @Test
    void unfoldingEndsInThePredictionAndLeavesTheMemoryAsItIs() {
        FrameCondition wanted = TinyModels.condition(random);
        DenoisingSettings settings = new DenoisingSettings(4, 11);
        List<byte[]> predicted = model.predict(memory, List.of(wanted), settings);

        List<byte[]> unfolded = model.unfold(memory, wanted, settings);

        assertEquals(4, unfolded.size());
        assertArrayEquals(predicted.getFirst(), unfolded.getLast());
        assertFalse(Arrays.equals(unfolded.getFirst(), unfolded.getLast()));
        assertEquals(7, memory.frames());
        assertArrayEquals(
                predicted.getFirst(),
                model.predict(memory, List.of(wanted), settings).getFirst());
    }

    @Test
    void beyondTheChunkPredictionsGoOnFromThePredictionsBefore() {
        List<FrameCondition> wanted = TinyModels.conditions(random, 10);
        List<byte[]> far = model.predict(memory, wanted, new DenoisingSettings(1, 5));

        Memory by = memory.snapshot();
        List<byte[]> near = model.predict(by, wanted.subList(0, 3), new DenoisingSettings(1, 5));
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(near.get(i), far.get(i));
            model.observe(by, Observation.imagined(near.get(i), wanted.get(i)));
        }
        List<byte[]> further = model.predict(by, wanted.subList(3, 8), new DenoisingSettings(1, 5 + 3));
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(further.get(i), far.get(3 + i));
        }
    }

    @Test
    void nothingWantedIsNothingPredicted() {
        assertEquals(List.of(), model.predict(memory, List.of(), new DenoisingSettings(1, 0)));
        assertEquals(List.of(), model.predict(model.blank(), List.of(), new DenoisingSettings(1, 0)));
    }

    @Test
    void aFrameSeenThroughNoiseIsAnother() {
        byte[] frame = TinyModels.frame(random);
        FrameCondition condition = TinyModels.condition(random);
        List<FrameCondition> wanted = TinyModels.conditions(random, 1);
        Memory clean = memory.snapshot();
        Memory noisy = memory.snapshot();
        model.observe(clean, frame, condition);
        model.observe(memory, new Observation(frame, condition, 0, 8, false));
        model.observe(noisy, new Observation(frame, condition, 0.3f, 8, false));

        float[] expected = TinyModels.denoised(model, clean, wanted, new DenoisingSettings(1, 6));
        assertArrayEquals(expected, TinyModels.denoised(model, memory, wanted, new DenoisingSettings(1, 6)));
        assertFalse(Arrays.equals(expected, TinyModels.denoised(model, noisy, wanted, new DenoisingSettings(1, 6))));
    }

    @Test
    void aFrameThatTheModelDrewIsToldAsSuchAndKeptClean() {
        byte[] frame = TinyModels.frame(random);
        FrameCondition condition = TinyModels.condition(random);
        Patches patches = Patches.of(model.config());

        Memory.Committed imagined = Observation.imagined(frame, condition).in(patches, model.imaginedLevel());

        Memory.Committed seen = Observation.seen(frame, condition).in(patches, model.imaginedLevel());
        assertEquals(TinyModels.IMAGINED_LEVEL, imagined.level());
        assertEquals(0, seen.level());
        assertArrayEquals(seen.patches(), imagined.patches());
    }

    @Test
    void framesLevelsAndConditionsOutOfRangeAreRefused() {
        FrameCondition condition = TinyModels.condition(random);
        byte[] frame = TinyModels.frame(random);

        assertThrows(IllegalArgumentException.class, () -> model.observe(memory, new byte[5], condition));
        assertThrows(IllegalArgumentException.class, () -> new Observation(frame, condition, 1.5f, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new Observation(frame, condition, Float.NaN, 0, false));
        FrameCondition unknown = new FrameCondition(6, 0, 0, 0);
        assertThrows(IllegalArgumentException.class, () -> model.observe(memory, frame, unknown));
        assertThrows(
                IllegalArgumentException.class,
                () -> model.predict(memory, List.of(unknown), new DenoisingSettings(1, 0)));
        assertThrows(IllegalArgumentException.class, () -> new FrameCondition(-1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new FrameCondition(0, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new DenoisingSettings(0, 0));
        assertEquals(7, memory.frames());
    }

    @Test
    void aPassThatFailsLeavesTheMemoryAsItWas() {
        TinyModels.observe(model, memory, random, 2);
        List<FrameCondition> wanted = TinyModels.conditions(random, 2);
        List<byte[]> before = model.predict(memory, wanted, new DenoisingSettings(1, 7));
        model.inspect(new Inspector() {
            @Override
            public void state(int layer, NDArray state) {
                throw new IllegalStateException("out of memory, say");
            }
        });

        assertThrows(IllegalStateException.class, () -> TinyModels.observe(model, memory, random, 1));

        model.inspect(Inspector.NONE);
        assertEquals(9, memory.frames());
        List<byte[]> after = model.predict(memory, wanted, new DenoisingSettings(1, 7));
        assertArrayEquals(before.get(1), after.get(1));
    }

    @Test
    void whatAPassComputesEndsWithIt() {
        int before = manager.getManagedArrays().size();

        model.predict(memory, TinyModels.conditions(random, 8), new DenoisingSettings(2, 0));

        assertEquals(before, manager.getManagedArrays().size());
        assertTrue(before > 0);
    }
}
