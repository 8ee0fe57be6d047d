package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.diffusion.Sampler;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Odometry;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.Patches;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/** Streaming through a memory against one pass over the whole clip. */
class WorldModelParityTest {

    private static final int MOST_OBSERVED = 13;

    @ParameterizedTest
    @CsvSource({"HYBRID,1", "HYBRID,4", "WINDOW,1", "MAMBA,4", "MAMBA_WINDOW,1", "CAUSAL,1"})
    void observingAndPredictingEqualsOnePassOverTheClip(Variant variant, int convWidth, @TempDir Path folder)
            throws IOException {
        Random random = new Random(50);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager);
                WorldModel model = TinyModels.load(folder, variant, convWidth, manager, DataType.FLOAT32);
                Memory memory = model.blank()) {
            ModelFolder files = ModelFolder.read(folder);
            NetConfig config =
                    NetConfigJson.read(JsonFields.of(folder, files.config().getAsJsonObject("net"), "a network"));
            WorldNet net = new WorldNet(weights.loaded(files.weights(), DataType.FLOAT32), manager, config);
            List<Observation> seen = new ArrayList<>();
            while (true) {
                int room = config.chunkFrames() - memory.openFrames();
                for (int ahead = 1; ahead <= room; ahead += Math.max(1, room - 2)) {
                    List<FrameCondition> wanted = TinyModels.conditions(random, ahead);
                    DenoisingSettings settings = new DenoisingSettings(1 + random.nextInt(2), random.nextLong());

                    float[] streamed = TinyModels.denoised(model, memory, wanted, settings);

                    float[] whole = onePass(net, manager, seen, wanted, settings);
                    double error = relativeError(streamed, whole);
                    assertTrue(error <= 1e-4, seen.size() + " seen, " + ahead + " ahead: " + error);
                    assertEquals(seen.size(), memory.frames());
                }
                if (seen.size() == MOST_OBSERVED) {
                    break;
                }
                float noise = random.nextBoolean() ? 0 : random.nextFloat();
                Observation next = new Observation(
                        TinyModels.frame(random),
                        TinyModels.condition(random),
                        noise,
                        random.nextLong(),
                        random.nextBoolean());
                model.observe(memory, next);
                seen.add(next);
            }
        }
    }

    private static float[] onePass(
            WorldNet net,
            NDManager manager,
            List<Observation> seen,
            List<FrameCondition> wanted,
            DenoisingSettings settings) {
        NetConfig config = net.config();
        Patches patches = Patches.of(config);
        int frames = seen.size() + wanted.size();
        int values = patches.values();
        float[] past = new float[seen.size() * values];
        float[] levels = new float[frames];
        List<FrameCondition> conditions = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Observation one = seen.get(i);
            patches.cut(one.rgb(), past, i * values);
            float[] noise = gaussians(values, one.seed());
            for (int j = 0; j < values; j++) {
                past[i * values + j] = (1 - one.noise()) * past[i * values + j] + one.noise() * noise[j];
            }
            levels[i] = one.imagined() ? Math.max(TinyModels.IMAGINED_LEVEL, one.noise()) : one.noise();
            conditions.add(one.condition());
        }
        conditions.addAll(wanted);
        int[] actions = conditions.stream().mapToInt(FrameCondition::action).toArray();
        float[] places = new float[4 * frames];
        FrameCondition first = conditions.getFirst();
        Odometry odometry = new Odometry(first.x(), first.y(), first.heading());
        for (int i = 0; i < frames; i++) {
            FrameCondition condition = conditions.get(i);
            odometry.place(i, condition.x(), condition.y(), condition.heading(), places, 4 * i);
        }
        try (NDManager scope = manager.newSubManager()) {
            NDArray start = scope.create(gaussians(wanted.size() * values, settings.seed()));
            return new Sampler(settings.steps())
                    .sample(start, (z, level) -> {
                        float[] pixels = Arrays.copyOf(past, frames * values);
                        System.arraycopy(z.toFloatArray(), 0, pixels, past.length, z.toFloatArray().length);
                        Arrays.fill(levels, seen.size(), frames, level);
                        NDArray clip =
                                scope.create(pixels, new Shape(1, frames, config.tokens(), config.patchValues()));
                        Conditions told = Conditions.of(scope, 1, frames, 6, levels, actions, places);
                        return net.forward(clip, told, net.emptyCarry(), Pass.PLAIN)
                                .frames()
                                .get(":, {}:", seen.size())
                                .reshape(-1);
                    })
                    .toFloatArray();
        }
    }

    private static float[] gaussians(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static double relativeError(float[] actual, float[] expected) {
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return actual.length == expected.length ? difference / largest : Double.POSITIVE_INFINITY;
    }
}
