package org.smriti.model.eval;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/** A tiny model in which every parameter has an effect. */
final class TinyModel {

    /** 16×16 pixels, 4×4 tokens, two layers; heads wide enough for every kind of rotary pair. */
    static final NetConfig CONFIG = new NetConfig(
            16,
            4,
            0,
            8,
            32,
            2,
            8,
            24,
            5,
            4,
            6,
            80,
            NetConfig.PoseMode.ON,
            List.of(
                    new LayerConfig(Optional.of(new BlockSize(2, 2)), AttentionSpan.LOCAL),
                    new LayerConfig(Optional.of(new BlockSize(4, 4)), AttentionSpan.LOCAL)));

    /** Deviation of the weights: opens every gate, and is too small for an error of one grey level to grow from frame to frame. */
    private static final double SHAKE = 0.1;

    private TinyModel() {}

    /** Writes such a model into a folder and loads it. */
    static WorldModel of(Variant variant, Path folder, NDManager manager) throws IOException {
        NetConfig config = variant.of(CONFIG);
        JsonObject json = new JsonObject();
        json.addProperty("variant", variant.label());
        json.add("net", NetConfigJson.write(config));
        json.addProperty("imaginedLevel", 0.2);
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        try (Weights weights = Weights.under(manager)) {
            new WorldNet(weights.fresh(7), manager, config);
            Random random = new Random(7);
            Map<String, long[]> shapes = weights.shapes();
            weights.values().forEach((name, values) -> {
                // gates are zero at first: what they multiply would not be tested
                for (int i = 0; i < values.length; i++) {
                    values[i] += (float) (SHAKE * random.nextGaussian());
                }
                tensors.put(name, new HostTensor(shapes.get(name), values));
            });
        }
        new ModelFolder(json, tensors).write(folder);
        return WorldModel.load(folder, manager, DataType.FLOAT32);
    }
}
