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
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final float LEVEL = 0.2f; // told of own frames

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

    /** The naive way: for each chunk all clips are run anew from their first frame on, which needs no carry. */
    @ParameterizedTest
    @CsvSource({
        "HYBRID, 2, 12", // the second clip is all prefix
        "HYBRID, 7, 2",
        "HYBRID, 5, 7",
        "WINDOW, 5, 7",
        "MAMBA, 5, 7",
        "MAMBA_WINDOW, 5, 7",
        "CAUSAL, 5, 7",
    })
    void theyAreWhatTheNetworkPredictsFromThemChunkByChunk(Variant variant, int firstPrefix, int secondPrefix)
            throws IOException {
        WorldNet net = net(variant);
        int[] prefixes = {firstPrefix, secondPrefix};
        boolean[] behind = new boolean[GoldenClips.CLIPS * GoldenClips.FRAMES];
        for (int i = 0; i < behind.length; i++) {
            behind[i] = i % GoldenClips.FRAMES >= prefixes[i / GoldenClips.FRAMES];
        }
        StepNoise noise = GoldenClips.noise(prefixes, behind);
        NoisyClips given = clips(net, noise);
        int frameValues = net.config().tokens() * net.config().patchValues();
        float[] expected = given.noisy().toFloatArray();
        float[] pure = given.pure().toFloatArray();
        float[] levels = noise.levels().clone();
        int chunk = net.config().chunkFrames();
        for (int from = 0; from < GoldenClips.FRAMES; from += chunk) {
            int to = Math.min(GoldenClips.FRAMES, from + chunk);
            for (int i = 0; i < behind.length; i++) {
                if (behind[i] && i % GoldenClips.FRAMES >= from && i % GoldenClips.FRAMES < to) {
                    System.arraycopy(pure, i * frameValues, expected, i * frameValues, frameValues);
                    levels[i] = 1;
                }
            }
            float[] drawn = predicted(net, given, expected, levels, to);
            for (int i = 0; i < behind.length; i++) {
                if (levels[i] == 1 && behind[i]) {
                    int frame = i / GoldenClips.FRAMES * to + i % GoldenClips.FRAMES; // of those drawn
                    for (int value = 0; value < frameValues; value++) {
                        expected[i * frameValues + value] = Math.clamp(drawn[frame * frameValues + value], -1f, 1f);
                    }
                    levels[i] = LEVEL;
                }
            }
        }

        NoisyClips shown = new OwnFrames(net, given, noise, LEVEL, manager).shown();

        assertArrayEquals(expected, shown.noisy().toFloatArray(), TOLERANCE);
        assertArrayEquals(levels, shown.conditions().noise().toFloatArray());
    }

    /** What the network draws in the first frames of all clips. */
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

        NoisyClips shown = new OwnFrames(net, given, noise, LEVEL, manager).shown();

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
                noise.onOwnFrames(LEVEL).levels(), shown.conditions().noise().toFloatArray());
    }

    @Test
    void clipsThatHaveNoneStayTheSame() throws IOException {
        WorldNet net = net(Variant.HYBRID);
        boolean[] none = new boolean[GoldenClips.CLIPS * GoldenClips.FRAMES];
        StepNoise noise = GoldenClips.noise(new int[] {7, 0}, none);
        NoisyClips given = clips(net, noise);

        assertSame(given, new OwnFrames(net, given, noise, LEVEL, manager).shown());
    }
}
