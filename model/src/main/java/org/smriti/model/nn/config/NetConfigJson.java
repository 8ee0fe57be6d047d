package org.smriti.model.nn.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;

/** {@link NetConfig} as JSON, as it stands in a model folder's {@code config.json}. */
public final class NetConfigJson {

    private static final int MAZE_ACTIONS = 6;

    private NetConfigJson() {}

    /** Writes a configuration as JSON. */
    public static JsonObject write(NetConfig config) {
        JsonObject json = new JsonObject();
        json.addProperty("resolution", config.resolution());
        json.addProperty("patch", config.patch());
        json.addProperty("overlap", config.overlap());
        json.addProperty("bottleneck", config.bottleneck());
        json.addProperty("width", config.width());
        json.addProperty("heads", config.heads());
        json.addProperty("stateDim", config.stateDim());
        json.addProperty("mlpWidth", config.mlpWidth());
        json.addProperty("chunkFrames", config.chunkFrames());
        json.addProperty("convWidth", config.convWidth());
        json.addProperty("actions", config.actions());
        json.addProperty("fieldOfView", config.fieldOfView());
        json.addProperty("pose", config.pose().name().toLowerCase(Locale.ROOT));
        JsonArray layers = new JsonArray();
        for (LayerConfig layer : config.layers()) {
            JsonObject one = new JsonObject();
            layer.scan().ifPresent(block -> {
                JsonArray size = new JsonArray();
                size.add(block.height());
                size.add(block.width());
                one.add("block", size);
            });
            one.addProperty("attention", layer.attention().name().toLowerCase(Locale.ROOT));
            layers.add(one);
        }
        json.add("layers", layers);
        return json;
    }

    /**
     * Reads a configuration from JSON.
     *
     * @throws FileFormatException naming the field that is missing or off
     */
    public static NetConfig read(JsonFields net) throws FileFormatException {
        List<LayerConfig> layers = new ArrayList<>();
        for (JsonValue layer : net.list("layers")) {
            layers.add(layer(layer.object()));
        }
        return net.make(() -> new NetConfig(
                net.integer("resolution"),
                net.integer("patch"),
                net.has("overlap") ? net.integer("overlap") : 0, // models from before patches could overlap
                net.integer("bottleneck"),
                net.integer("width"),
                net.integer("heads"),
                net.integer("stateDim"),
                net.integer("mlpWidth"),
                net.integer("chunkFrames"),
                net.integer("convWidth"),
                net.has("actions")
                        ? net.integer("actions")
                        : MAZE_ACTIONS, // models from before there were worlds other than mazes
                net.real("fieldOfView"),
                net.choice(NetConfig.PoseMode.class, "pose"),
                layers));
    }

    private static LayerConfig layer(JsonFields layer) throws FileFormatException {
        Optional<BlockSize> scan = Optional.empty();
        if (layer.has("block")) {
            List<JsonValue> size = layer.get("block").list(2);
            int height = size.get(0).integer();
            int width = size.get(1).integer();
            scan = Optional.of(layer.make(() -> new BlockSize(height, width)));
        }
        return new LayerConfig(scan, layer.choice(AttentionSpan.class, "attention"));
    }
}
