package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.memory.Golden;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Ops;
import org.smriti.model.tensor.Weights;
import org.smriti.model.train.clip.StepNoise;

class OwnFramesTest {

    private static final float TOLERANCE = 1e-4f;

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private WorldNet net(Variant variant) throws IOException {
        return Golden.of(variant).net(Weights.under(manager), manager);
    }

    private NoisyClips clips(WorldNet net, StepNoise noise) {
        return NoisyClips.of(GoldenClips.batch(), noise.levels(), noise.seed(), net.config(), manager);
    }

    /** The golden noise with other own frames. */
    private static StepNoise noise(boolean[] own) {
        StepNoise golden = GoldenClips.noise();
        return new StepNoise(golden.levels(), golden.weights(), own, golden.frameCausal(), golden.seed());
    }

    /** Every frame of the first clip behind its prefix. */
    private static boolean[] allBehindThePrefix() {
        boolean[] own = new boolean[GoldenClips.CLIPS * GoldenClips.FRAMES];
        Arrays.fill(own, GoldenClips.PREFIX, GoldenClips.FRAMES, true);
        return own;
    }

    /** The naive way: for each chunk the clip is run anew from its first frame on, which needs no carry. */
    @ParameterizedTest
    @EnumSource
    void theyAreWhatTheNetworkPredictsFromThemChunkByChunk(Variant variant) throws IOException {
        WorldNet net = net(variant);
        StepNoise noise = noise(allBehindThePrefix());
        NoisyClips given = clips(net, noise);
        int frameValues = net.config().tokens() * net.config().patchValues();
        float[] expected = given.noisy().toFloatArray();
        float[] pure = given.pure().toFloatArray();
        float[] levels = noise.levels().clone();
        int chunk = net.config().chunkFrames();
        for (int from = 0; from < GoldenClips.FRAMES; from += chunk) {
            int to = Math.min(GoldenClips.FRAMES, from + chunk);
            int first = Math.max(from, GoldenClips.PREFIX);
            System.arraycopy(pure, first * frameValues, expected, first * frameValues, (to - first) * frameValues);
            Arrays.fill(levels, first, to, 1);
            float[] drawn = predicted(net, given, expected, levels, to);
            for (int i = first * frameValues; i < to * frameValues; i++) {
                expected[i] = Math.clamp(drawn[i], -1f, 1f);
            }
            Arrays.fill(levels, first, to, 0);
        }

        NoisyClips shown = new OwnFrames(net, given, noise, manager).shown();

        assertArrayEquals(expected, shown.noisy().toFloatArray(), TOLERANCE);
        assertArrayEquals(levels, shown.conditions().noise().toFloatArray());
    }

    /** What the network draws in the first frames of the first clip. */
    private float[] predicted(WorldNet net, NoisyClips given, float[] noisy, float[] levels, int frames) {
        NDArray all = Ops.create(manager, noisy, given.noisy().getShape());
        NDArray level = Ops.create(manager, levels, given.conditions().noise().getShape());
        Conditions told = new Conditions(
                Ops.slice(level, 1, 0, frames),
                Ops.slice(given.conditions().action(), 1, 0, frames),
                Ops.slice(given.conditions().place(), 1, 0, frames));
        return net.forward(Ops.slice(all, 1, 0, frames), told, net.emptyCarry(), Pass.PLAIN)
                .frames()
                .toFloatArray();
    }

    @Test
    void allOtherFramesStayAsTheyWereNoised() throws IOException {
        WorldNet net = net(Variant.HYBRID);
        StepNoise noise = GoldenClips.noise();
        NoisyClips given = clips(net, noise);

        NoisyClips shown = new OwnFrames(net, given, noise, manager).shown();

        float[] expected = given.noisy().toFloatArray();
        float[] found = shown.noisy().toFloatArray();
        int frameValues = net.config().tokens() * net.config().patchValues();
        for (int frame = 0; frame < noise.own().length; frame++) {
            int from = frame * frameValues;
            float[] was = Arrays.copyOfRange(expected, from, from + frameValues);
            float[] is = Arrays.copyOfRange(found, from, from + frameValues);
            assertSame(!noise.own()[frame], Arrays.equals(was, is), "frame " + frame);
        }
        assertArrayEquals(
                noise.onOwnFrames().levels(), shown.conditions().noise().toFloatArray());
    }

    @Test
    void withoutAPrefixThereIsNothingToGoOnFrom() throws IOException {
        WorldNet net = net(Variant.HYBRID);
        float[] weights = GoldenClips.noise().weights();
        Arrays.fill(weights, 1);
        StepNoise noise = new StepNoise(
                GoldenClips.noise().levels(),
                weights,
                new boolean[weights.length],
                true,
                GoldenClips.noise().seed());
        NoisyClips given = clips(net, noise);

        assertSame(given, new OwnFrames(net, given, noise, manager).shown());
    }
}
