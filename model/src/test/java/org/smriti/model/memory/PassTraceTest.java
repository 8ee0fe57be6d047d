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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.config.LayerPart;
import org.smriti.model.nn.variant.Variant;

class PassTraceTest {

    private static final int TOKENS = 16;
    private static final DenoisingSettings SETTINGS = new DenoisingSettings(1, 3);

    @TempDir
    private Path folder;

    private final NDManager manager = NDManager.newBaseManager();
    private final Random random = new Random(100);

    @AfterEach
    void close() {
        manager.close();
    }

    private WorldModel load(Variant variant) throws IOException {
        return TinyModels.load(folder, variant, 1, manager, DataType.FLOAT32);
    }

    @ParameterizedTest
    @CsvSource({"HYBRID,10,3,8", "HYBRID,13,2,10", "HYBRID,3,1,4", "WINDOW,199,1,10", "CAUSAL,13,2,15"})
    void attentionSumsToOneOverTheFramesInReach(Variant variant, int observed, int ahead, int inReach)
            throws IOException {
        WorldModel model = load(variant);
        PassTrace trace = new PassTrace(model.config());
        Memory memory = model.blank();
        TinyModels.observe(model, memory, random, observed);
        model.inspect(trace);

        model.predict(memory, TinyModels.conditions(random, ahead), SETTINGS);

        assertEquals(3, trace.layers().size());
        for (LayerTrace layer : trace.layers()) {
            AttentionTrace attention = layer.attention().orElseThrow();
            assertEquals(inReach, attention.byFrame().length);
            assertEquals(inReach * TOKENS, attention.byPatch().length);
            assertEquals(1, sum(attention.byFrame(), 0, inReach), 1e-5);
            assertEquals(1, sum(attention.byPatch(), 0, inReach * TOKENS), 1e-5);
        }
    }

    @Test
    void theFramesShareIsTheMeanOfItsPatchesShares() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        PassTrace trace = new PassTrace(model.config());
        model.inspect(trace);
        Memory memory = model.blank();
        TinyModels.observe(model, memory, random, 8);
        List<FrameCondition> wanted = TinyModels.conditions(random, 1);

        double[] mean = new double[9];
        for (int patch = 0; patch < TOKENS; patch++) {
            trace.follow(patch);
            model.predict(memory, wanted, SETTINGS);
            AttentionTrace attention = trace.layers().get(1).attention().orElseThrow();
            assertEquals(patch, attention.query());
            for (int frame = 0; frame < 9; frame++) {
                mean[frame] += sum(attention.byPatch(), frame * TOKENS, TOKENS) / TOKENS;
            }
        }

        float[] byFrame = trace.layers().get(1).attention().orElseThrow().byFrame();
        for (int frame = 0; frame < 9; frame++) {
            assertEquals(mean[frame], byFrame[frame], 1e-5);
        }
    }

    @Test
    void anEarlierFrameOfThePassCanBeLookedAt() throws IOException {
        WorldModel model = load(Variant.CAUSAL);
        PassTrace trace = new PassTrace(model.config());
        model.inspect(trace);
        Memory memory = model.blank();
        TinyModels.observe(model, memory, random, 5);
        List<FrameCondition> wanted = TinyModels.conditions(random, 3);
        model.predict(memory, wanted, SETTINGS);
        float[] newest = trace.layers().getFirst().attention().orElseThrow().byFrame();

        trace.lookBefore(2);
        model.predict(memory, wanted, SETTINGS);
        float[] earlier = trace.layers().getFirst().attention().orElseThrow().byFrame();

        assertEquals(newest.length, earlier.length);
        assertEquals(1, sum(earlier, 0, earlier.length), 1e-5);
        assertFalse(Arrays.equals(newest, earlier));
    }

    @Test
    void theNormsOfAnAdvanceAreThoseOfTheMemory() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        PassTrace trace = new PassTrace(model.config());
        model.inspect(trace);
        Memory memory = model.blank();

        TinyModels.observe(model, memory, random, 10);

        for (int layer = 0; layer < 3; layer++) {
            assertArrayEquals(
                    memory.stateNorms().get(layer), trace.layers().get(layer).stateNorms(), 1e-6f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPartThatALayerHasIsTimed(Variant variant) throws IOException {
        WorldModel model = load(variant);
        PassTrace trace = new PassTrace(model.config());
        model.inspect(trace);

        model.predict(model.blank(), TinyModels.conditions(random, 1), SETTINGS);

        Set<LayerPart> parts = switch (variant) {
            case HYBRID, MAMBA_WINDOW -> Set.of(LayerPart.SCAN, LayerPart.ATTENTION, LayerPart.MLP);
            case WINDOW, CAUSAL -> Set.of(LayerPart.ATTENTION, LayerPart.MLP);
            case MAMBA -> Set.of(LayerPart.SCAN, LayerPart.MLP);
        };
        for (LayerTrace layer : trace.layers()) {
            assertEquals(parts, layer.millis().keySet());
            assertTrue(layer.millis().values().stream().allMatch(millis -> millis > 0));
            assertEquals(parts.contains(LayerPart.ATTENTION), layer.attention().isPresent());
            assertEquals(parts.contains(LayerPart.SCAN), layer.stateNorms().length > 0);
        }
    }

    @Test
    void watchingChangesNothingAndEndsWhenAsked() throws IOException {
        WorldModel model = load(Variant.HYBRID);
        PassTrace trace = new PassTrace(model.config());
        Memory memory = model.blank();
        TinyModels.observe(model, memory, random, 8);
        List<FrameCondition> wanted = TinyModels.conditions(random, 1);
        float[] unwatched = TinyModels.denoised(model, memory, wanted, SETTINGS);
        assertEquals(List.of(), trace.layers());

        model.inspect(trace);
        assertArrayEquals(unwatched, TinyModels.denoised(model, memory, wanted, SETTINGS));
        AttentionTrace seen = trace.layers().getFirst().attention().orElseThrow();

        model.inspect(Inspector.NONE);
        TinyModels.observe(model, memory, random, 5);
        assertArrayEquals(
                seen.byFrame(),
                trace.layers().getFirst().attention().orElseThrow().byFrame());
    }

    @Test
    void halfPrecisionIsWatchedToo() throws IOException {
        TinyModels.files(Variant.HYBRID, 1).write(folder);
        WorldModel model = WorldModel.load(folder, manager, DataType.FLOAT16);
        PassTrace trace = new PassTrace(model.config());
        model.inspect(trace);

        model.predict(model.blank(), TinyModels.conditions(random, 2), SETTINGS);

        float[] byFrame = trace.layers().getFirst().attention().orElseThrow().byFrame();
        assertEquals(1, sum(byFrame, 0, 2), 1e-2);
    }

    @Test
    void aPatchThatDoesNotExistIsNotFollowed() {
        PassTrace trace = new PassTrace(TinyModels.config(1));

        assertThrows(IllegalArgumentException.class, () -> trace.follow(16));
        assertThrows(IllegalArgumentException.class, () -> trace.follow(-1));
    }

    private static double sum(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        return sum;
    }
}
