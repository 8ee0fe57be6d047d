package org.smriti.model.memory;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/** Tiny models in which every parameter has an effect, and random frames for them. */
final class TinyModels {

    /** Deviation of the weights: opens every gate, and is too small for float16 rounding to be amplified. */
    private static final double SHAKE = 0.1;

    /** What a tiny model is told of frames that it drew itself. */
    static final float IMAGINED_LEVEL = 0.3f;

    private TinyModels() {}

    /** 8×8 pixels, 16 tokens, three layers; heads wide enough for every kind of rotary pair. */
    static NetConfig config(int convWidth) {
        return new NetConfig(
                8,
                2,
                0,
                8,
                32,
                2,
                8,
                24,
                5,
                convWidth,
                6,
                80,
                NetConfig.PoseMode.ON,
                List.of(layer(1, 1), layer(2, 2), layer(4, 4)));
    }

    private static LayerConfig layer(int height, int width) {
        return new LayerConfig(Optional.of(new BlockSize(height, width)), AttentionSpan.LOCAL);
    }

    /** A model folder with random weights, none of them zero, so that no closed gate hides an error. */
    static ModelFolder files(Variant variant, int convWidth) {
        return files(variant, variant.of(config(convWidth)));
    }

    /** The same for a given network. */
    static ModelFolder files(Variant variant, NetConfig net) {
        Map<String, HostTensor> tensors;
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            new WorldNet(weights.fresh(40), manager, net);
            tensors = weights.tensors();
        }
        Random random = new Random(41);
        for (HostTensor tensor : tensors.values()) {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] += (float) (SHAKE * random.nextGaussian());
            }
        }
        JsonObject config = new JsonObject();
        config.addProperty("variant", variant.label());
        config.add("net", NetConfigJson.write(net));
        config.addProperty("imaginedLevel", IMAGINED_LEVEL);
        return new ModelFolder(config, tensors);
    }

    /** Writes such a folder and loads it. */
    static WorldModel load(Path folder, Variant variant, int convWidth, NDManager parent, DataType type)
            throws IOException {
        files(variant, convWidth).write(folder);
        return WorldModel.load(folder, parent, type);
    }

    static byte[] frame(Random random) {
        byte[] rgb = new byte[3 * 8 * 8];
        random.nextBytes(rgb);
        return rgb;
    }

    static FrameCondition condition(Random random) {
        return new FrameCondition(
                random.nextInt(6), random.nextDouble(-3, 3), random.nextDouble(-3, 3), random.nextDouble(-3, 3));
    }

    static List<FrameCondition> conditions(Random random, int count) {
        return random.ints(count, 0, 1).mapToObj(i -> condition(random)).toList();
    }

    static void observe(WorldModel model, Memory memory, Random random, int frames) {
        for (int i = 0; i < frames; i++) {
            model.observe(memory, frame(random), condition(random));
        }
    }

    /** The wanted frames of one clip as patches, before they are rounded to bytes. */
    static float[] denoised(WorldModel model, Memory memory, List<FrameCondition> wanted, DenoisingSettings settings) {
        float[] noise = Noise.of(wanted.size() * 3 * 8 * 8, List.of(settings.seed()));
        return model.denoise(memory, List.of(wanted), noise, settings.steps(), _ -> {});
    }
}
