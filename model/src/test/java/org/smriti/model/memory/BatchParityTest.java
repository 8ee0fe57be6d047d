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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.variant.Variant;

/** One memory of several clips, advanced together and many frames at once, against one memory per clip, advanced frame by frame. */
class BatchParityTest {

    private static final int CLIPS = 3;
    private static final int VALUES = 3 * 8 * 8;

    @TempDir
    private Path folder;

    private final NDManager manager = NDManager.newBaseManager();
    private final Random random = new Random(100);

    @AfterEach
    void close() {
        manager.close();
    }

    private WorldModel load(Variant variant) throws IOException {
        return TinyModels.load(folder, variant, 4, manager, DataType.FLOAT32);
    }

    private static List<Memory> blanks(WorldModel model) {
        return Stream.generate(model::blank).limit(CLIPS).toList();
    }

    /** Clean and noisy frames of each clip. */
    private List<List<Observation>> clips(int frames) {
        return forEachClip(() -> IntStream.range(0, frames)
                .mapToObj(_ -> new Observation(
                        TinyModels.frame(random),
                        TinyModels.condition(random),
                        random.nextBoolean() ? 0 : random.nextFloat(),
                        random.nextLong(),
                        random.nextBoolean()))
                .toList());
    }

    private List<List<FrameCondition>> wanted(int frames) {
        return forEachClip(() -> TinyModels.conditions(random, frames));
    }

    private static <T> List<T> forEachClip(Supplier<T> supplier) {
        return Stream.generate(supplier).limit(CLIPS).toList();
    }

    private void observe(WorldModel model, Memory together, List<Memory> apart, int frames) {
        List<List<Observation>> clips = clips(frames);
        model.observe(together, clips);
        for (int clip = 0; clip < CLIPS; clip++) {
            for (Observation seen : clips.get(clip)) {
                model.observe(apart.get(clip), seen);
            }
        }
    }

    private void assertSame(WorldModel model, Memory together, List<Memory> apart) {
        int room = model.config().chunkFrames() - together.openFrames();
        for (int ahead : new int[] {1, room}) {
            List<List<FrameCondition>> wanted = wanted(ahead);
            List<Long> seeds = List.of(5L, 6L, 7L);
            float[] found = model.denoise(together, wanted, Noise.of(ahead * VALUES, seeds), 2, _ -> {});
            for (int clip = 0; clip < CLIPS; clip++) {
                float[] expected = TinyModels.denoised(
                        model, apart.get(clip), wanted.get(clip), new DenoisingSettings(2, seeds.get(clip)));
                float[] own = Arrays.copyOfRange(found, clip * expected.length, (clip + 1) * expected.length);
                double error = WorldModelParityTest.relativeError(own, expected);
                assertTrue(error <= 1e-4, "clip " + clip + ", " + ahead + " ahead: " + error);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void clipsThatAdvanceTogetherAreRememberedAsEachAlone(Variant variant) throws IOException {
        WorldModel model = load(variant);
        Memory together = model.blank(CLIPS);
        List<Memory> apart = blanks(model);
        for (int frames : new int[] {0, 3, 1, 14, 2}) {
            observe(model, together, apart, frames);
            assertSame(model, together, apart);
        }

        assertEquals(20, together.frames());
        assertEquals(apart.stream().mapToLong(Memory::bytes).sum(), together.bytes());
    }

    @Test
    void whatIsOperatedOnStaysSoFromChunkToChunk() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        for (Consumer<Memory> surgery : List.<Consumer<Memory>>of(
                memory -> memory.freezeState(1),
                memory -> memory.look(Reach.OWN_CHUNK),
                memory -> memory.look(Reach.OWN_FRAME),
                memory -> memory.clearState(0),
                Memory::clearWindow)) {
            Memory together = model.blank(CLIPS);
            List<Memory> apart = blanks(model);
            observe(model, together, apart, 5);
            surgery.accept(together);
            apart.forEach(surgery);
            observe(model, together, apart, 11);
            assertSame(model, together, apart);
        }
    }

    @Test
    void rotatedStatesAreThoseOfTheNextClip() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory together = model.blank(CLIPS);
        List<Memory> apart = blanks(model);
        observe(model, together, apart, 12);
        List<Memory> before = apart.stream().map(Memory::snapshot).toList();

        together.rotateStates();

        for (int clip = 0; clip < CLIPS; clip++) {
            apart.get(clip).takeStates(before.get((clip + 1) % CLIPS));
        }
        assertSame(model, together, apart);
        Memory alone = before.getFirst();
        List<float[]> norms = alone.stateNorms();
        alone.rotateStates();
        for (int layer = 0; layer < norms.size(); layer++) {
            assertArrayEquals(norms.get(layer), alone.stateNorms().get(layer));
        }
    }

    @Test
    void thereIsANormForEachBlockOfEachClip() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory together = model.blank(CLIPS);
        List<Memory> apart = blanks(model);
        observe(model, together, apart, 5);

        for (int clip = 0; clip < CLIPS; clip++) {
            for (int layer = 0; layer < 3; layer++) {
                float[] expected = apart.get(clip).stateNorms().get(layer);
                float[] found = together.stateNorms().get(layer);
                assertEquals(CLIPS * expected.length, found.length);
                for (int block = 0; block < expected.length; block++) {
                    assertEquals(expected[block], found[clip * expected.length + block], 1e-4 * expected[block]);
                }
            }
        }
    }

    @Test
    void beyondTheChunkEachClipGoesOnFromItsOwnPredictions() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory together = model.blank(CLIPS);
        List<Memory> apart = blanks(model);
        observe(model, together, apart, 7);
        List<List<FrameCondition>> wanted = wanted(9);
        List<Long> seeds = LongStream.range(40, 40 + CLIPS).boxed().toList();

        List<List<byte[]>> frames = model.predict(together, wanted, 2, seeds);

        assertEquals(7, together.frames());
        for (int clip = 0; clip < CLIPS; clip++) {
            List<byte[]> expected =
                    model.predict(apart.get(clip), wanted.get(clip), new DenoisingSettings(2, seeds.get(clip)));
            for (int frame = 0; frame < 9; frame++) {
                assertGreyLevels(expected.get(frame), frames.get(clip).get(frame));
            }
        }
        assertFalse(Arrays.equals(frames.get(0).getLast(), frames.get(1).getLast()));
    }

    private static void assertGreyLevels(byte[] expected, byte[] found) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] & 0xff, found[i] & 0xff, 1);
        }
    }

    @Test
    void aSnapshotIsOfAsManyClips() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory together = model.blank(CLIPS);
        List<Memory> apart = blanks(model);
        observe(model, together, apart, 8);

        Memory copy = together.snapshot();
        observe(model, copy, apart, 9);
        assertSame(model, copy, apart);
        together.restore(copy);
        assertSame(model, together, apart);
        assertThrows(IllegalArgumentException.class, () -> together.restore(apart.getFirst()));
        assertThrows(IllegalArgumentException.class, () -> apart.getFirst().takeStates(together));
        assertSame(model, together, apart);
    }

    @Test
    void otherNumbersOfClipsOrUnequalOnesAreRefused() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        Memory together = model.blank(CLIPS);
        List<List<Observation>> seen = clips(2);
        List<List<Observation>> unequal =
                List.of(seen.get(0), seen.get(1), seen.get(2).subList(0, 1));
        Observation one = seen.get(0).getFirst();
        List<FrameCondition> condition = List.of(one.condition());

        String message = assertThrows(
                        IllegalArgumentException.class, () -> model.observe(together, one.rgb(), one.condition()))
                .getMessage();
        assertTrue(message.contains("3 clips, not 1"), message);
        assertThrows(IllegalArgumentException.class, () -> model.observe(together, seen.subList(0, 2)));
        assertThrows(IllegalArgumentException.class, () -> model.observe(together, unequal));
        assertThrows(
                IllegalArgumentException.class, () -> model.predict(together, condition, new DenoisingSettings(1, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> model.unfold(together, condition.getFirst(), new DenoisingSettings(1, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> model.predict(together, List.of(condition, condition, condition), 1, List.of(1L)));
        assertThrows(IllegalArgumentException.class, () -> model.blank(0));
        assertEquals(0, together.frames());
    }
}
