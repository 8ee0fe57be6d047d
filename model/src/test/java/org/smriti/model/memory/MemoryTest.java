package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.variant.Variant;

class MemoryTest {

    private static final DenoisingSettings SETTINGS = new DenoisingSettings(1, 9);

    @TempDir
    private Path folder;

    private final NDManager manager = NDManager.newBaseManager();
    private final Random random = new Random(60);
    private final FrameCondition next = TinyModels.condition(random);

    @AfterEach
    void close() {
        manager.close();
    }

    private WorldModel load(Variant variant) throws IOException {
        return TinyModels.load(folder, variant, 4, manager, DataType.FLOAT32);
    }

    private Memory seen(WorldModel model, int frames) {
        Memory memory = model.blank();
        TinyModels.observe(model, memory, random, frames);
        return memory;
    }

    private float[] predicted(WorldModel model, Memory memory) {
        return TinyModels.denoised(model, memory, List.of(next), SETTINGS);
    }

    @ParameterizedTest
    @EnumSource(names = {"HYBRID", "CAUSAL", "MAMBA"})
    void aSnapshotGoesOnAsTheOriginalWould(Variant variant) throws IOException {
        WorldModel model = load(variant);
        Memory memory = seen(model, 12);

        Memory copy = memory.snapshot();

        assertEquals(12, copy.frames());
        assertEquals(2, copy.openFrames());
        assertEquals(memory.bytes(), copy.bytes());
        assertArrayEquals(predicted(model, memory), predicted(model, copy));
        for (int i = 0; i < 7; i++) {
            byte[] frame = TinyModels.frame(random);
            FrameCondition condition = TinyModels.condition(random);
            model.observe(memory, frame, condition);
            model.observe(copy, frame, condition);
            assertArrayEquals(predicted(model, memory), predicted(model, copy));
        }
    }

    @Test
    void aSnapshotAndItsOriginalAreIndependent() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory memory = seen(model, 12);
        float[] before = predicted(model, memory);
        Memory copy = memory.snapshot();

        TinyModels.observe(model, memory, random, 6);
        memory.clearState(0);
        assertArrayEquals(before, predicted(model, copy));
        memory.close();
        assertArrayEquals(before, predicted(model, copy));
    }

    @Test
    void restoringBringsTheMomentBackAsOftenAsWanted() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory memory = seen(model, 8);
        Memory bookmark = memory.snapshot();
        float[] then = predicted(model, memory);

        for (int i = 0; i < 2; i++) {
            TinyModels.observe(model, memory, random, 5);
            assertFalse(Arrays.equals(then, predicted(model, memory)));
            memory.restore(bookmark);
            assertArrayEquals(then, predicted(model, memory));
            assertEquals(8, memory.frames());
        }
        memory.restore(memory);
        assertArrayEquals(then, predicted(model, memory));
    }

    @ParameterizedTest
    @EnumSource
    void onlyFullAttentionGrowsFromTheTenthToTheTwoHundredthFrame(Variant variant) throws IOException {
        WorldModel model = load(variant);
        Memory memory = seen(model, 10);
        long atTen = memory.bytes();
        TinyModels.observe(model, memory, random, 190);

        if (variant == Variant.CAUSAL) {
            assertEquals(20 * atTen, memory.bytes());
        } else {
            assertEquals(atTen, memory.bytes());
        }
        long atTwoHundred = memory.bytes();
        TinyModels.observe(model, memory, random, 1);
        assertEquals(atTwoHundred + 4 * 3 * 8 * 8, memory.bytes(), "and one open frame");
    }

    @Test
    void takenStatesAreThoseOfTheOtherAndTheWindowStays() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory one = seen(model, 10);
        Memory other = seen(model, 10);
        float[] own = predicted(model, one);
        List<float[]> foreign = other.stateNorms();

        Memory mixed = one.snapshot();
        mixed.takeStates(other);

        assertNorms(foreign, mixed.stateNorms());
        float[] swapped = predicted(model, mixed);
        assertFalse(Arrays.equals(own, swapped), "the states must matter");
        assertFalse(Arrays.equals(predicted(model, other), swapped), "the window must matter");
        mixed.takeStates(one);
        assertArrayEquals(own, predicted(model, mixed));
        assertNorms(foreign, other.stateNorms());
    }

    @Test
    void statesAreNotTakenBeforeAWholeChunk() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory young = seen(model, 4);
        Memory old = seen(model, 5);

        assertThrows(IllegalArgumentException.class, () -> young.takeStates(old));
        assertThrows(IllegalArgumentException.class, () -> old.takeStates(young));
    }

    @Test
    void statesOfAnotherNetworkAreNotTaken() throws IOException {
        Memory own = seen(load(Variant.HYBRID), 5);
        Memory coarser = seen(load(Variant.MAMBA), 5);
        List<float[]> before = own.stateNorms();

        assertThrows(IllegalArgumentException.class, () -> own.takeStates(coarser));
        assertNorms(before, own.stateNorms());
    }

    @Test
    void clearingOneLayersStateLeavesTheOthers() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory memory = seen(model, 10);
        List<float[]> before = memory.stateNorms();

        memory.clearState(1);

        assertArrayEquals(before.get(0), memory.stateNorms().get(0));
        assertArrayEquals(new float[4], memory.stateNorms().get(1));
        assertArrayEquals(before.get(2), memory.stateNorms().get(2));
    }

    @Test
    void aClearedWindowLeavesTheStatesAndOnlyThem() throws IOException {
        WorldModel hybrid = load(Variant.HYBRID);
        Memory memory = seen(hybrid, 10);
        List<float[]> states = memory.stateNorms();
        float[] before = predicted(hybrid, memory);
        memory.clearWindow();
        assertNorms(states, memory.stateNorms());
        assertFalse(Arrays.equals(before, predicted(hybrid, memory)));
        TinyModels.observe(hybrid, memory, random, 10);
        assertEquals(seen(hybrid, 10).bytes(), memory.bytes(), "the window fills again");

        WorldModel window = load(Variant.WINDOW);
        Memory cleared = seen(window, 10);
        cleared.clearWindow();
        assertEquals(0, cleared.bytes());
    }

    @Test
    void aFrozenStateStandsStillAndTheOthersGoOn() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory memory = seen(model, 10);
        Memory free = memory.snapshot();
        List<float[]> before = memory.stateNorms();

        memory.freezeState(1);
        assertArrayEquals(predicted(model, free), predicted(model, memory), "it is read as ever");
        Random frames = new Random(61);
        TinyModels.observe(model, memory, frames, 10);

        assertArrayEquals(before.get(1), memory.stateNorms().get(1));
        assertFalse(Arrays.equals(before.get(0), memory.stateNorms().get(0)));
        memory.thawState(1);
        TinyModels.observe(model, memory, frames, 5);
        assertFalse(Arrays.equals(before.get(1), memory.stateNorms().get(1)));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.freezeState(3));
    }

    @Test
    void whatIsFrozenBeforeTheFirstChunkStaysEmpty() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory memory = seen(model, 3);
        memory.freezeState(2);
        TinyModels.observe(model, memory, random, 12);

        assertEquals(16, memory.stateNorms().get(0).length);
        assertEquals(0, memory.stateNorms().get(2).length);
    }

    @Test
    void aWindowOfItsOwnChunkCarriesNothing() throws IOException {
        WorldModel model = load(Variant.WINDOW);
        Memory memory = seen(model, 10);
        memory.look(Reach.OWN_CHUNK);
        TinyModels.observe(model, memory, random, 5);
        assertEquals(0, memory.bytes());

        TinyModels.observe(model, memory, random, 2);
        float[] withOpen = predicted(model, memory);
        memory.look(Reach.OWN_FRAME);
        assertFalse(Arrays.equals(withOpen, predicted(model, memory)), "the open chunk is hidden too");
    }

    @Test
    void aModelWithoutStatesThatSeesItsOwnFrameOnlyKnowsNothing() throws IOException {
        WorldModel model = load(Variant.WINDOW);
        Memory one = seen(model, 12);
        Memory other = one.snapshot();
        one.look(Reach.OWN_FRAME);
        other.look(Reach.OWN_FRAME);
        List<FrameCondition> same = TinyModels.conditions(random, 6);
        same.forEach(condition -> model.observe(one, TinyModels.frame(random), condition));
        same.forEach(condition -> model.observe(other, TinyModels.frame(random), condition));

        assertArrayEquals(predicted(model, one), predicted(model, other));
    }

    @Test
    void aWideWindowFillsAgain() throws IOException {
        WorldModel model = load(Variant.WINDOW);
        Memory narrow = seen(model, 10);
        Memory wide = narrow.snapshot();
        narrow.look(Reach.OWN_CHUNK);
        narrow.look(Reach.TWO_CHUNKS);
        assertFalse(Arrays.equals(predicted(model, wide), predicted(model, narrow)));

        TinyModels.observe(model, narrow, random, 5);
        assertEquals(wide.bytes(), narrow.bytes());
    }

    @Test
    void aSnapshotIsOperatedLikeItsOriginal() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory memory = seen(model, 12);
        memory.freezeState(0);
        memory.look(Reach.OWN_FRAME);
        Memory copy = memory.snapshot();
        Random frames = new Random(62);
        TinyModels.observe(model, memory, frames, 6);
        TinyModels.observe(model, copy, new Random(62), 6);

        assertArrayEquals(predicted(model, memory), predicted(model, copy));
    }

    @Test
    void thereIsOneNormForEachBlockOfEachLayer() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory memory = seen(model, 4);
        assertTrue(memory.stateNorms().stream().allMatch(norms -> norms.length == 0));

        TinyModels.observe(model, memory, random, 1);

        assertEquals(
                List.of(16, 4, 1),
                memory.stateNorms().stream().map(norms -> norms.length).toList());
        for (float[] norms : memory.stateNorms()) {
            for (float norm : norms) {
                assertTrue(norm > 0);
            }
        }
    }

    private static void assertNorms(List<float[]> expected, List<float[]> actual) {
        for (int layer = 0; layer < expected.size(); layer++) {
            assertArrayEquals(expected.get(layer), actual.get(layer));
        }
    }
}
