package org.smriti.app.cli;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.smriti.model.world.maze.MazeAction;

/** Writes tiny untrained models. */
final class TinyModelFolder {

    private TinyModelFolder() {}

    /** A model of one layer for frames of so many pixels a side. */
    static Path write(Path folder, Variant variant, int resolution) throws IOException {
        return write(folder, variant, resolution, MazeAction.values().length);
    }

    /** The same for a model of so many actions. */
    static Path write(Path folder, Variant variant, int resolution, int actions) throws IOException {
        LayerConfig layer = new LayerConfig(Optional.of(new BlockSize(2, 2)), AttentionSpan.LOCAL);
        NetConfig config = variant.of(new NetConfig(
                resolution,
                resolution / 2,
                0,
                4,
                8,
                1,
                4,
                8,
                5,
                1,
                actions,
                80,
                NetConfig.PoseMode.ON,
                List.of(layer)));
        JsonObject json = new JsonObject();
        json.addProperty("variant", variant.label());
        json.addProperty("trainedFrames", 20);
        json.add("net", NetConfigJson.write(config));
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            new WorldNet(weights.fresh(3), manager, config);
            Map<String, long[]> shapes = weights.shapes();
            weights.values().forEach((name, values) -> tensors.put(name, new HostTensor(shapes.get(name), values)));
        }
        new ModelFolder(json, tensors).write(folder);
        return folder;
    }
}
